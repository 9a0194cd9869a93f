package dev.localization.runtime.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;

class RedisTroubleTest {
  @Test
  void whatPassesByItselfIsToldFromWhatComesAgain() {
    assertThat(RedisTrouble.passes(new JedisConnectionException("away"))).isTrue();
    assertThat(RedisTrouble.passes(new JedisDataException("OOM command not allowed"))).isTrue();
    assertThat(RedisTrouble.passes(new JedisDataException("ERR wrong arguments"))).isFalse();
    assertThat(RedisTrouble.passes(new IllegalStateException("a bug"))).isFalse();
  }

  @Test
  void aWriteIsRepeatedUntilRedisIsBack() {
    var tries = new AtomicInteger();

    int written =
        Patience.insist(
            () -> {
              if (tries.incrementAndGet() < 3) {
                throw new JedisConnectionException("away");
              }
              return 7;
            });

    assertThat(written).isEqualTo(7);
    assertThat(tries).hasValue(3);
  }

  @Test
  void aWriteThatIsWrongIsNotRepeated() {
    var tries = new AtomicInteger();

    assertThatThrownBy(
            () ->
                Patience.insist(
                    () -> {
                      tries.incrementAndGet();
                      throw new JedisDataException("ERR wrong arguments");
                    }))
        .isInstanceOf(JedisDataException.class);
    assertThat(tries).hasValue(1);
  }
}
