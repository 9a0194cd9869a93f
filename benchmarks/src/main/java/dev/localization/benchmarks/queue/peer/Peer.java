package dev.localization.benchmarks.queue.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.benchmarks.queue.protocol.Answer;
import dev.localization.benchmarks.queue.protocol.Command;
import dev.localization.benchmarks.queue.protocol.Lines;
import dev.localization.queue.Queue;
import dev.localization.queue.Worker;
import dev.localization.queue.WorkerOptions;
import dev.localization.redis.RedisConnections;
import dev.localization.redis.RedisEndpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;

/** Does what the driver says, until its standard input ends. */
public final class Peer implements AutoCloseable {
  private static final String PREFIX = "bull";
  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final UnifiedJedis redis;
  private Meter meter = new Meter();
  private Optional<Worker> worker = Optional.empty();

  Peer(UnifiedJedis redis) {
    this.redis = redis;
  }

  /**
   * Runs until the driver closes the line.
   *
   * @param arguments the port of a Redis on this machine
   */
  public static void main(String[] arguments) throws Exception {
    var endpoint = RedisEndpoint.of("redis://127.0.0.1:" + arguments[0]);
    try (var redis = RedisConnections.open(endpoint, "benchmark", 32);
        var peer = new Peer(redis)) {
      peer.obey(new BufferedReader(new InputStreamReader(System.in, UTF_8)));
    }
  }

  private void obey(BufferedReader commands) throws IOException, InterruptedException {
    for (var line = commands.readLine(); line != null; line = commands.readLine()) {
      System.out.println(Lines.write(answer(Lines.command(line))));
    }
  }

  Answer answer(Command command) throws InterruptedException {
    return switch (command) {
      case Command.Add add -> new Adding(queue(add.queue())).add(add.jobs(), add.batch());
      case Command.AddFlows add ->
          new Adding(queue(add.queue())).flows(add.queue(), add.jobs(), add.children());
      case Command.Pace pace -> new Pacing(queue(pace.queue())).add(pace.jobs(), pace.rate());
      case Command.Start start -> start(start);
      case Command.Progress progress -> meter.progress();
      case Command.Stop stop -> stop();
    };
  }

  private Queue queue(String name) {
    return new Queue(redis, PREFIX, name);
  }

  private Answer start(Command.Start start) {
    meter = new Meter();
    var options = WorkerOptions.builder().name("peer").concurrency(start.concurrency()).build();
    var started = new Worker(redis, PREFIX, start.queue(), meter, options);
    started.start();
    worker = Optional.of(started);
    return Answer.NOTHING;
  }

  private Answer stop() {
    worker.ifPresent(started -> started.close(DRAIN));
    worker = Optional.empty();
    return meter.total();
  }

  @Override
  public void close() {
    stop();
  }
}
