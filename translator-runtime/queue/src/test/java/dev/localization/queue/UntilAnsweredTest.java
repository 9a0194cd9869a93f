package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisAskDataException;
import redis.clients.jedis.exceptions.JedisClusterException;
import redis.clients.jedis.exceptions.JedisClusterOperationException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisMovedDataException;

class UntilAnsweredTest {
  private static final HostAndPort ELSEWHERE = new HostAndPort("elsewhere", 6379);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "READONLY You can't write against a read only replica.",
        "LOADING Redis is loading the dataset in memory",
        "MASTERDOWN Link with MASTER is down",
        "UNBLOCKED force unblock from blocking operation, instance state changed",
        "ERR Error running script (call to f_1): @user_script:9: -READONLY You can't write",
        "OOM command not allowed when used memory > 'maxmemory'. script: 1, on @user_script:1.",
        "ERR ACL failure in script: The user executing the script can't run this command",
        "ERR max number of clients reached",
      })
  void waitsForARedisThatAnswersNotYet(String error) {
    assertThat(UntilAnswered.passes(new JedisDataException(error))).isTrue();
  }

  @Test
  void waitsForSlotsNodesAndMasters() {
    assertThat(UntilAnswered.passes(new JedisMovedDataException("MOVED", ELSEWHERE, 1))).isTrue();
    assertThat(UntilAnswered.passes(new JedisAskDataException("ASK", ELSEWHERE, 1))).isTrue();
    assertThat(UntilAnswered.passes(new JedisClusterException("CLUSTERDOWN"))).isTrue();
    assertThat(UntilAnswered.passes(new JedisClusterOperationException("no node"))).isTrue();
    assertThat(UntilAnswered.passes(new JedisConnectionException("refused"))).isTrue();
    assertThat(UntilAnswered.passes(new JedisException("seems to be not monitored"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WRONGTYPE Operation against a key holding the wrong kind of value",
        "CROSSSLOT Keys in request don't hash to the same slot",
        "ERR work: wrong arguments",
        "ERR unknown command 'EVALSHA'",
      })
  void doesNotWaitForWhatStaysWrong(String error) {
    assertThat(UntilAnswered.passes(new JedisDataException(error))).isFalse();
  }
}
