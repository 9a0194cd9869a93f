package dev.localization.e2e.cluster;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people type. */
public record Kubectl(Path kubeconfig, String namespace) {
  private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

  /** Runs it in the namespace and gives what it wrote; throws when it fails. */
  public String run(String... arguments) {
    return runWith("", arguments);
  }

  /** The same, with something on its standard input. */
  public String runWith(String input, String... arguments) {
    Command.Ended ended = command(input, arguments).run();
    if (ended.exit() != 0) {
      throw new CommandFailedException(
          List.of(arguments), "exit " + ended.exit() + ": " + ended.errors().strip());
    }
    return ended.output();
  }

  /** Runs it and gives all that it wrote, whether or not it fails. */
  public String say(String... arguments) {
    Command.Ended ended = command("", arguments).run();
    return ended.output() + ended.errors();
  }

  private Command command(String input, String... arguments) {
    var words = new ArrayList<>(List.of(executable(), "--namespace", namespace));
    words.addAll(Arrays.asList(arguments));
    return new Command(words, Map.of("KUBECONFIG", kubeconfig.toString()), input);
  }

  /** The one of the machine, else the one that the project's own cluster was built with. */
  private static String executable() {
    return SEPARATOR
        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "kubectl"))
        .filter(Files::isExecutable)
        .findFirst()
        .or(() -> Stream.of(built()).filter(Files::isExecutable).findFirst())
        .map(Path::toString)
        .orElseThrow(() -> new IllegalStateException("kubectl is not installed"));
  }

  private static Path built() {
    String cluster = Repository.path("cluster/cluster").toString();
    return Path.of(Command.of(cluster, "bin").run().output().strip(), "kubectl");
  }
}
