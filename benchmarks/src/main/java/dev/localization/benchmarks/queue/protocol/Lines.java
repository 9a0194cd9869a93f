package dev.localization.benchmarks.queue.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** Commands and answers as lines of text. */
public final class Lines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Lines() {}

  public static String write(Command command) {
    try {
      // As its interface: otherwise the name of the command is left out.
      return JSON.writerFor(Command.class).writeValueAsString(command);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static String write(Answer answer) {
    try {
      return JSON.writeValueAsString(answer);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static Command command(String line) {
    return read(line, Command.class);
  }

  public static Answer answer(String line) {
    return read(line, Answer.class);
  }

  private static <T> T read(String line, Class<T> type) {
    try {
      return JSON.readValue(line, type);
    } catch (JsonProcessingException foreign) {
      throw new IllegalArgumentException("no line of this protocol: " + line, foreign);
    }
  }
}
