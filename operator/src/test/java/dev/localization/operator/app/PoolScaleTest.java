package dev.localization.operator.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.operator.app.PoolScale.Load;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolScaleTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant LONG_AGO = Instant.EPOCH;

  @Test
  void growsAtOnceToWhatTheBusiestQueueNeeds() {
    var loads = List.of(new Load(3, 4), new Load(100, 16));

    assertThat(PoolScale.replicas(loads, 1, 10, 1, NOW, NOW)).isEqualTo(7);
  }

  @Test
  void keepsWithinItsBounds() {
    assertThat(PoolScale.replicas(List.of(new Load(9_999_999_999L, 1)), 1, 4, 1, NOW, NOW))
        .isEqualTo(4);
    assertThat(PoolScale.replicas(List.of(new Load(0, 1)), 2, 4, 0, NOW, NOW)).isEqualTo(2);
    assertThat(PoolScale.replicas(List.of(new Load(50, 1)), 0, 2, 9, NOW, NOW)).isEqualTo(2);
  }

  @Test
  void startsFromZeroWithTheFirstJob() {
    assertThat(PoolScale.replicas(List.of(new Load(1, 16)), 0, 4, 0, NOW, NOW)).isEqualTo(1);
  }

  @Test
  void staysAboveZeroWhileThereIsWork() {
    assertThat(PoolScale.replicas(List.of(new Load(1, 16)), 0, 4, 1, LONG_AGO, NOW)).isEqualTo(1);
  }

  @Test
  void shrinksByOnePodAfterACalmTime() {
    var idle = List.of(new Load(0, 16));

    assertThat(PoolScale.replicas(idle, 0, 4, 3, NOW.minus(PoolScale.CALM).plusSeconds(1), NOW))
        .isEqualTo(3);
    assertThat(PoolScale.replicas(idle, 0, 4, 3, NOW.minus(PoolScale.CALM), NOW)).isEqualTo(2);
  }
}
