package dev.localization.queue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jobs as their hashes hold them. */
final class StoredJob {
  /** In the order in which the work script returns them, before the id. */
  private static final List<String> FETCHED =
      List.of(
          "name",
          "data",
          "opts",
          "timestamp",
          "atm",
          "ats",
          "priority",
          "parent",
          "progress",
          "stc",
          "defa",
          "failedReason");

  private StoredJob() {}

  static Job read(String id, Map<String, String> hash) {
    String opts = text(hash, "opts").orElse("{}");
    return new Job(
        id,
        text(hash, "name").orElse(""),
        text(hash, "data").orElse("{}"),
        StoredOptions.read(opts),
        instant(hash, "timestamp").orElse(Instant.EPOCH),
        instant(hash, "processedOn"),
        instant(hash, "finishedOn"),
        number(hash, "atm"),
        number(hash, "ats"),
        number(hash, "priority"),
        text(hash, "parent").flatMap(StoredOptions::readParent),
        text(hash, "returnvalue"),
        text(hash, "failedReason"),
        text(hash, "progress"),
        number(hash, "stc"));
  }

  /** One job of the work script's answer, taken at {@code now}. */
  static Fetched.Content fetched(List<?> answer, long now) {
    var hash = new HashMap<String, String>();
    for (int i = 0; i < FETCHED.size(); i++) {
      hash.put(FETCHED.get(i), (String) answer.get(i));
    }
    hash.put("processedOn", Long.toString(now));
    return new Fetched.Content(read((String) answer.getLast(), hash), text(hash, "defa"));
  }

  private static Optional<String> text(Map<String, String> hash, String field) {
    return Optional.ofNullable(hash.get(field)).filter(stored -> !stored.isEmpty());
  }

  private static Optional<Instant> instant(Map<String, String> hash, String field) {
    return text(hash, field).flatMap(StoredJob::integer).map(Instant::ofEpochMilli);
  }

  private static int number(Map<String, String> hash, String field) {
    return text(hash, field).flatMap(StoredJob::integer).map(Long::intValue).orElse(0);
  }

  private static Optional<Long> integer(String stored) {
    try {
      return Optional.of(Long.parseLong(stored));
    } catch (NumberFormatException foreign) {
      return Optional.empty();
    }
  }
}
