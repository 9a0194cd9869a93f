package dev.localization.queue;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Options as BullMQ stores them: JSON, some names abbreviated. What is written elsewhere and has no
 * meaning here is skipped when read, so that no foreign job stops a worker.
 */
final class StoredOptions {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StoredOptions() {}

  static String write(JobOptions options) {
    return object(json -> write(json, options));
  }

  private static void write(JsonGenerator json, JobOptions options) throws IOException {
    json.writeNumberField("attempts", options.attempts());
    if (options.jobId().isPresent()) {
      json.writeStringField("jobId", options.jobId().get());
    }
    if (options.delay().isPositive()) {
      json.writeNumberField("delay", options.delay().toMillis());
    }
    if (options.priority() > 0) {
      json.writeNumberField("priority", options.priority());
    }
    if (options.backoff().isPresent()) {
      write(json, options.backoff().get());
    }
    write(json, "removeOnComplete", options.removeOnComplete());
    write(json, "removeOnFail", options.removeOnFail());
    if (options.parent().isPresent()) {
      ParentRef parent = options.parent().get();
      json.writeObjectFieldStart("parent");
      json.writeStringField("id", parent.id());
      json.writeStringField("queue", parent.queueKey());
      json.writeEndObject();
    }
    if (options.onFailure() != ChildFailure.WAIT) {
      json.writeBooleanField(options.onFailure().stored(), true);
    }
    if (options.deduplicationId().isPresent()) {
      json.writeObjectFieldStart("de");
      json.writeStringField("id", options.deduplicationId().get());
      json.writeEndObject();
    }
    if (options.lifo()) {
      json.writeBooleanField("lifo", true);
    }
  }

  private static void write(JsonGenerator json, Backoff backoff) throws IOException {
    json.writeObjectFieldStart("backoff");
    json.writeStringField("type", backoff.kind() == Backoff.Kind.FIXED ? "fixed" : "exponential");
    json.writeNumberField("delay", backoff.delay().toMillis());
    if (backoff.jitter() > 0) {
      json.writeNumberField("jitter", backoff.jitter());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String field, Retention kept) throws IOException {
    if (kept.count().isEmpty() && kept.age().isEmpty()) {
      return;
    }
    json.writeObjectFieldStart(field);
    if (kept.count().isPresent()) {
      json.writeNumberField("count", kept.count().getAsInt());
    }
    if (kept.age().isPresent()) {
      json.writeNumberField("age", kept.age().get().toSeconds());
    }
    json.writeEndObject();
  }

  /** What is between the braces of one JSON object. */
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /** Streamed: to build a tree first takes longer than all else that adding a job takes here. */
  private static String object(Fields fields) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  static JobOptions read(String stored) {
    JsonNode json = parse(stored);
    var options = JobOptions.builder();
    options.attempts(Math.max(1, json.path("attempts").asInt(1)));
    String id = json.path("jobId").asText("");
    if (!id.isEmpty() && JobOptions.isCustomId(id)) {
      options.jobId(id);
    }
    options.delay(
        Duration.ofMillis(within(json.path("delay").asLong(0), JobOptions.LONGEST_DELAY)));
    int priority = json.path("priority").asInt(0);
    options.priority(Math.max(0, Math.min(priority, JobOptions.LOWEST_PRIORITY)));
    backoff(json.path("backoff")).ifPresent(options::backoff);
    options.removeOnComplete(retention(json.path("removeOnComplete")));
    options.removeOnFail(retention(json.path("removeOnFail")));
    parent(json.path("parent"), "queue").ifPresent(options::parent);
    options.onFailure(childFailure(json));
    String deduplication = json.path("de").path("id").asText("");
    if (JobOptions.isDeduplicationId(deduplication)) {
      options.deduplicationId(deduplication);
    }
    options.lifo(json.path("lifo").asBoolean(false));
    return options.build();
  }

  /** The parent as a child's hash names it; what its failure means is stored beside. */
  static String writeParent(ParentRef parent, ChildFailure onFailure) {
    return object(
        json -> {
          json.writeStringField("id", parent.id());
          json.writeStringField("queueKey", parent.queueKey());
          if (onFailure != ChildFailure.WAIT) {
            json.writeBooleanField(onFailure.stored(), true);
          }
        });
  }

  static Optional<ParentRef> readParent(String stored) {
    return parent(parse(stored), "queueKey");
  }

  /** A list with one stack trace, as BullMQ stores them. */
  static String writeStacktrace(String trace) {
    return JsonNodeFactory.instance.arrayNode().add(trace).toString();
  }

  private static JsonNode parse(String stored) {
    try {
      return JSON.readTree(stored.isEmpty() ? "{}" : stored);
    } catch (JsonProcessingException foreign) {
      return JsonNodeFactory.instance.objectNode();
    }
  }

  private static long within(long millis, Duration most) {
    return Math.max(0, Math.min(millis, most.toMillis()));
  }

  private static Optional<Backoff> backoff(JsonNode json) {
    long delay =
        within(json.isNumber() ? json.asLong() : json.path("delay").asLong(0), Backoff.LONGEST);
    String type = json.isNumber() ? "fixed" : json.path("type").asText("");
    double jitter = Math.max(0, Math.min(1, json.path("jitter").asDouble(0)));
    return switch (type) {
      case "fixed" ->
          Optional.of(new Backoff(Backoff.Kind.FIXED, Duration.ofMillis(delay), jitter));
      case "exponential" ->
          Optional.of(new Backoff(Backoff.Kind.EXPONENTIAL, Duration.ofMillis(delay), jitter));
      default -> Optional.empty();
    };
  }

  private static Retention retention(JsonNode json) {
    if (json.isBoolean()) {
      return json.asBoolean() ? Retention.none() : Retention.all();
    }
    JsonNode count = json.isNumber() ? json : json.path("count");
    JsonNode age = json.path("age");
    return new Retention(
        count.isNumber() && count.asInt() >= 0
            ? OptionalInt.of(count.asInt())
            : OptionalInt.empty(),
        age.isNumber() && age.asLong() >= 0
            ? Optional.of(Duration.ofSeconds(age.asLong()))
            : Optional.empty());
  }

  private static Optional<ParentRef> parent(JsonNode json, String queueField) {
    String queue = json.path(queueField).asText("");
    String id = json.path("id").asText("");
    return queue.isEmpty() || id.isEmpty()
        ? Optional.empty()
        : Optional.of(new ParentRef(queue, id));
  }

  private static ChildFailure childFailure(JsonNode json) {
    for (var effect : ChildFailure.values()) {
      if (effect != ChildFailure.WAIT && json.path(effect.stored()).asBoolean(false)) {
        return effect;
      }
    }
    return ChildFailure.WAIT;
  }
}
