package dev.localization.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.localization.redis.RedisEndpoint;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A Node process that does steps with the real BullMQ. */
final class Theirs implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final BufferedWriter steps;
  private final BufferedReader answers;

  /**
   * @param npmPackage bullmq (6) or bullmq5
   */
  Theirs(RedisEndpoint redis, String npmPackage) throws IOException {

    process =
        Node.start("peer.js", npmPackage, Integer.toString(redis.addresses().getFirst().getPort()));
    steps = process.outputWriter();
    answers = process.inputReader();
  }

  /** The side that acts on one of the server's databases. */
  Side on(int database) {
    return step ->
        ask(
            JSON.<ObjectNode>valueToTree(step)
                .put("step", step.getClass().getSimpleName())
                .put("db", database));
  }

  /** Runs what is left in line with a worker like any other. */
  void finish(int database) {
    ask(JSON.createObjectNode().put("step", "Finish").put("db", database));
  }

  private String ask(ObjectNode request) {
    try {
      steps.write(request + "\n");
      steps.flush();
      JsonNode answer = JSON.readTree(String.valueOf(answers.readLine()));
      if (answer.has("refusal")) {
        throw new IllegalStateException(answer.get("refusal").asText());
      }
      return answer.path("value").asText();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
