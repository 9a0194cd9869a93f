package dev.localization.e2e.cluster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The program of a pod whose node is this machine. Nothing but a signal from outside ends a
 * container as a crash does: a deleted pod is told first, and images without a shell cannot kill
 * themselves.
 */
public final class PodProcess {
  private PodProcess() {}

  /** The process of the pod whose program is called so; empty on a node elsewhere. */
  public static Optional<ProcessHandle> find(Pod pod, String program) {
    return ProcessHandle.allProcesses()
        .filter(process -> runs(process, program) && isIn(process, pod))
        .findFirst();
  }

  private static boolean runs(ProcessHandle process, String program) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).getFileName().toString().equals(program))
        .orElse(false);
  }

  private static boolean isIn(ProcessHandle process, Pod pod) {
    String uid = pod.getMetadata().getUid();
    String cgroups = read(process, "cgroup");
    // systemd writes the uid with underscores; where neither shows, the host name still does.
    return cgroups.contains(uid)
        || cgroups.contains(uid.replace('-', '_'))
        || read(process, "environ").contains("HOSTNAME=" + pod.getMetadata().getName() + '\0');
  }

  private static String read(ProcessHandle process, String file) {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(process.pid()), file), ISO_8859_1);
    } catch (IOException goneOrForbidden) {
      return "";
    }
  }
}
