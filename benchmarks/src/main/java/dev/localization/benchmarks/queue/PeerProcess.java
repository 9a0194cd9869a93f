package dev.localization.benchmarks.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.benchmarks.queue.protocol.Answer;
import dev.localization.benchmarks.queue.protocol.Command;
import dev.localization.benchmarks.queue.protocol.Lines;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/** A process of one side, told what to do one command at a time. */
public final class PeerProcess implements AutoCloseable {
  private static final int GRACE_SECONDS = 15;

  private final Process process;
  private final BufferedWriter commands;
  private final BufferedReader answers;

  PeerProcess(Side side, Workplace workplace, int port) {
    var command = new ArrayList<>(side.command());
    command.add(Integer.toString(port));
    try {
      process =
          new ProcessBuilder(command)
              .directory(workplace.folder().toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    commands = process.outputWriter(UTF_8);
    answers = process.inputReader(UTF_8);
  }

  long id() {
    return process.pid();
  }

  /** Waits until it is done. */
  public Answer ask(Command command) {
    try {
      commands.write(Lines.write(command));
      commands.newLine();
      commands.flush();
      String line = answers.readLine();
      if (line == null) {
        throw new IllegalStateException("a worker process ended; what it said stands above");
      }
      return Lines.answer(line);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    try {
      commands.close();
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException gone) {
      process.destroyForcibly();
    } catch (InterruptedException hurried) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
