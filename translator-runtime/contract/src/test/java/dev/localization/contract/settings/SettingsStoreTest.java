package dev.localization.contract.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.contract.KeySpace;
import dev.localization.contract.MalformedContractException;
import dev.localization.redis.RedisServerExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.UnifiedJedis;

@ExtendWith(RedisServerExtension.class)
class SettingsStoreTest {
  private static final KeySpace SPACE = KeySpace.of("shop", "storefront");
  private static final WorkerSettings SETTINGS =
      new WorkerSettings(
          "v1",
          "",
          "r1",
          Map.of("batch-translation", 16),
          List.of(new WorkerSettings.Provider("default", "pseudo", "id", 0, 30)),
          new WorkerSettings.Batching(50, 2000),
          new WorkerSettings.Attempts(5, 1000, 2, 60, 20));

  @Test
  void writesOnlyWhatChanged(UnifiedJedis redis) {
    var store = new SettingsStore(redis, SPACE);

    assertThat(store.write("default", SETTINGS)).isTrue();
    assertThat(store.write("default", SETTINGS)).isFalse();
    assertThat(store.read("default")).contains(SETTINGS);
    assertThat(store.read("other")).isEmpty();
  }

  @Test
  void saysThatAForeignValueIsNotSettings(UnifiedJedis redis) {
    redis.set(SPACE.key("settings", "default"), "[1]");

    assertThatThrownBy(() -> new SettingsStore(redis, SPACE).read("default"))
        .isInstanceOf(MalformedContractException.class)
        .hasMessageContaining("WorkerSettings");
  }
}
