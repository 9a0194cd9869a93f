package dev.localization.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The disk of a host, as a file that is mounted: the file has what was synced, and what was only
 * written is with the kernel. So a copy of the file is what a host has after it lost its power. A
 * copy of the folder would not be: the kernel gives back all that a killed process wrote.
 */
final class HostDisk implements AutoCloseable {
  private static final long BYTES = 256L << 20;

  private final Path disk;
  private final Path folder;
  private final AtomicBoolean mounted = new AtomicBoolean(true);

  private HostDisk(Path disk, Path folder) throws IOException, InterruptedException {
    this.disk = disk;
    this.folder = Files.createDirectories(folder);
    // The kernel's own writes to the disk are to be rare, for they hide what was not synced.
    run("mount", "-o", "loop,commit=60", disk.toString(), folder.toString());
    // Of a test that ends before it can close it.
    Runtime.getRuntime().addShutdownHook(new Thread(this::closeAtLast));
  }

  /**
   * An empty disk. Skips the test where none can be mounted, as in a container.
   *
   * @param base of a file and a folder to be made
   */
  static HostDisk create(Path base) throws IOException, InterruptedException {
    Path disk = Path.of(base + ".disk");
    try {
      try (var file = new RandomAccessFile(disk.toFile(), "rw")) {
        file.setLength(BYTES);
      }
      // Nothing is left for the kernel to do later: it would write while the file is copied.
      run("mkfs.ext4", "-qF", "-Elazy_itable_init=0,lazy_journal_init=0", disk.toString());
      return new HostDisk(disk, base);
    } catch (IOException impossible) {
      abort("no disk can be mounted, which takes root on Linux: " + impossible.getMessage());
      throw impossible;
    }
  }

  /** Where it is mounted. */
  Path folder() {
    return folder;
  }

  /** What is left of it if the host dies now. */
  HostDisk afterPowerLoss(Path base) throws IOException, InterruptedException {
    Path copy = Path.of(base + ".disk");
    // By cp, which leaves holes as they are: less to copy, and less that happens meanwhile.
    run("cp", "--sparse=always", disk.toString(), copy.toString());
    return new HostDisk(copy, base);
  }

  /** At once, though a Redis may still use it. */
  @Override
  public void close() throws IOException, InterruptedException {
    if (mounted.compareAndSet(true, false)) {
      run("umount", "--lazy", folder.toString());
    }
  }

  private void closeAtLast() {
    try {
      close();
    } catch (IOException | InterruptedException failed) {
      System.err.println(failed.getMessage());
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said.strip());
    }
  }
}
