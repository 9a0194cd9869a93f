package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.redis.RealRedis;
import dev.localization.redis.RedisConnections;
import dev.localization.redis.RedisEndpoint;
import dev.localization.redis.RedisRequirementException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.UnifiedJedis;

/** Given a Redis with a user of few rights. */
@Timeout(60)
class AclTest {
  private static final Path DOCUMENTED = Path.of("../../docs/redis.md");
  private static final Pattern CALLED = Pattern.compile("call\\('([A-Z]+)'");

  private static final List<String> APP =
      List.of(
          "~{namespace/app}:*",
          "&{namespace/app}:*",
          "+@read",
          "+@write",
          "+@scripting",
          "+@pubsub",
          "+@connection",
          "-@dangerous",
          "+info",
          "+time");

  @TempDir static Path folder;
  private static RealRedis server;
  private static Jedis admin;

  @BeforeAll
  static void start() throws Exception {
    RealRedis.requireInstalled();
    server = RealRedis.server(folder.resolve("server"));
    admin = new Jedis(server.address());
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      admin.close();
      server.close();
    }
  }

  @BeforeEach
  void flush() {
    admin.flushAll();
  }

  @Test
  void theDocumentedRightsSufficeForAllThatQueuesAndWorkersDo() {
    user(rights());
    try (var redis = open();
        var worker =
            new Worker(
                redis,
                "bull",
                "q",
                (job, context) -> {
                  context.updateProgress("1");
                  return job.name().equals("parent") && job.attemptsStarted() == 1
                      ? Outcome.waitFor(List.of(new ChildJob("q", new NewJob("child", "{}"))))
                      : Outcome.completed();
                },
                Rig.quick().build())) {
      var queue = new Queue(redis, "bull", "q");
      queue.verify();
      queue.pause();
      queue.add(new NewJob("parent", "{}"));
      String delayed = queue.add(new NewJob("n", "{}", delayed()));
      queue.promote(delayed);
      String removed = queue.add(new NewJob("n", "{}", delayed()));
      queue.remove(List.of(removed));
      queue.setGlobalConcurrency(OptionalInt.of(1));
      queue.setGlobalConcurrency(OptionalInt.empty());
      queue.resume();
      worker.start();

      Rig.await().until(() -> queue.counts().completed() == 3);
      assertThat(queue.job(delayed)).isPresent();
      assertThat(queue.retry(delayed)).isFalse();
      assertThat(queue.isPaused()).isFalse();
      assertThat(queue.oldestWaitingSince()).isEmpty();
      assertThat(queue.dueWithin(Duration.ZERO)).isZero();
    }
  }

  @Test
  void theDocumentedRightsOfAnAppSufficeForItsQueues() {
    user(APP);
    try (var redis = open()) {
      new Queue(redis, "{namespace/app}", "q").verify();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-zpopmin, +zpopmin",
    "-info, +info",
    "-eval, +eval",
    "-evalsha, +evalsha",
    "resetkeys ~other:*, ~bull:*",
  })
  void aUserWithoutARightIsToldWhichBeforeAnythingIsWritten(String less, String fix) {
    user(rights());
    admin.aclSetUser("worker", less.split(" "));
    try (var redis = open()) {
      assertThatThrownBy(() -> new Queue(redis, "bull", "q").add(new NewJob("n", "{}")))
          .isInstanceOf(RedisRequirementException.class)
          .hasMessageContaining("ACL SETUSER <user> ~bull:*")
          .hasMessageContaining(fix);
    }
    assertThat(admin.dbSize()).isZero();
  }

  @Test
  void theListOfCommandsHasAllThatScriptsCall() throws IOException, URISyntaxException {
    Path scripts = Path.of(Layout.class.getResource("add.lua").toURI()).getParent();
    var called = new ArrayList<String>();
    try (var files = Files.newDirectoryStream(scripts, "*.lua")) {
      for (Path file : files) {
        CALLED.matcher(Files.readString(file)).results().forEach(hit -> called.add(hit.group(1)));
      }
    }

    assertThat(called).hasSizeGreaterThan(50);
    assertThat(Layout.REQUIREMENTS.commands()).containsAll(called);
  }

  @Test
  void theDocumentationListsThem() throws IOException {
    assertThat(Files.readString(DOCUMENTED)).contains(rights()).contains(APP);
  }

  private static JobOptions delayed() {
    return JobOptions.builder().delay(Duration.ofHours(1)).build();
  }

  private static List<String> rights() {
    var rights =
        new ArrayList<>(List.of("~bull:*", "+client|setname", "+eval", "+evalsha", "+info"));
    Layout.REQUIREMENTS
        .commands()
        .forEach(command -> rights.add("+" + command.toLowerCase(Locale.ROOT)));
    return rights;
  }

  private static void user(List<String> rights) {
    admin.aclDelUser("worker");
    var rules = new ArrayList<>(List.of("reset", "on", ">s3cret"));
    rules.addAll(rights);
    admin.aclSetUser("worker", rules.toArray(String[]::new));
  }

  private static UnifiedJedis open() {
    return RedisConnections.open(
        RedisEndpoint.of("redis://worker@127.0.0.1:" + server.port(), () -> "s3cret"), "acl", 8);
  }
}
