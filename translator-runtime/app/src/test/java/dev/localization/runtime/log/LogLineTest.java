package dev.localization.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {
  @Test
  void isAnEventAndPairs() {
    assertThat(LogLine.of("file ended").with(LogKey.RUN, "0f9c.1").with(LogKey.SEGMENTS, 3))
        .hasToString("event=\"file ended\" run=0f9c.1 segments=3");
  }

  @Test
  void noValueForgesALineOrAPair() {
    assertThat(LogLine.of("x").with(LogKey.REASON, "a\" run=1\nevent=y").toString())
        .isEqualTo("event=x reason=\"a\\\" run=1\\nevent=y\"");
  }
}
