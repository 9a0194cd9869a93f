package dev.localization.benchmarks.queue.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.localization.benchmarks.queue.protocol.Answer;
import dev.localization.benchmarks.queue.protocol.Command;
import dev.localization.benchmarks.queue.protocol.Command.Jobs;
import dev.localization.benchmarks.queue.protocol.Lines;
import dev.localization.redis.RedisServerExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

@ExtendWith(RedisServerExtension.class)
class PeerTest {
  private static final int CHILDREN = 3;

  @Test
  void worksOffAllThatItAdded(UnifiedJedis redis) throws InterruptedException {
    try (var peer = new Peer(redis)) {
      ask(peer, new Command.Add("q", Jobs.of("single", 5).prioritized(2), 1));
      ask(peer, new Command.Add("q", Jobs.of("many", 25).keptWhenFinished(), 10));
      ask(peer, new Command.Pace("q", Jobs.of("paced", 10), 1_000));
      ask(peer, new Command.AddFlows("q", Jobs.of("flow", 2), CHILDREN));
      ask(peer, new Command.Start("q", 4));

      await().until(() -> ask(peer, new Command.Progress()).jobs() == 40 + 2 * (1 + CHILDREN));

      Answer total = ask(peer, new Command.Stop());
      assertThat(total.begun()).isPositive().isLessThanOrEqualTo(total.ended());
    }
  }

  private static Answer ask(Peer peer, Command command) throws InterruptedException {
    Answer answer = peer.answer(Lines.command(Lines.write(command)));
    return Lines.answer(Lines.write(answer));
  }
}
