package dev.localization.benchmarks.queue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;

/** A client process of one side, told what to do a line at a time. */
final class ClientProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader replies;

  ClientProcess(Side side, Path node, int port) throws IOException {
    var command = new ArrayList<>(side.command(node));
    command.add(Integer.toString(port));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    requests = process.outputWriter();
    replies = process.inputReader();
  }

  Reply ask(Request request) {
    send(request);
    return await();
  }

  /** Sends a request whose reply is awaited later. */
  void send(Request request) {
    try {
      requests.write(JSON.writeValueAsString(request) + "\n");
      requests.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  Reply await() {
    try {
      return JSON.readValue(String.valueOf(replies.readLine()), Reply.class);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
