package dev.localization.pipeline.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeLimitedCodecTest {
  private static final PlanOptions OPTIONS = new PlanOptions("en", "fr");
  private static final Duration AMPLE = Duration.ofHours(1);

  @Test
  void a_document_that_takes_too_long_is_refused_and_its_work_is_stopped() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    DocumentCodec codec =
        limited(
            Duration.ofMillis(10),
            () -> {
              try {
                Thread.sleep(AMPLE);
              } catch (InterruptedException stopped) {
                interrupted.countDown();
              }
            });

    assertThatThrownBy(() -> codec.plan(new byte[0], OPTIONS))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage("it takes longer than 0 s; split it");
    interrupted.await();
  }

  @Test
  void what_is_in_time_passes_and_so_do_its_errors() throws Exception {
    DocumentCodec codec = limited(AMPLE, () -> {});

    assertThat(codec.plan(new byte[0], OPTIONS).format()).isEqualTo("Slow");
    assertThat(codec.withheld(new byte[0], OPTIONS, Map.of())).containsExactly("0:a");
    assertThatThrownBy(() -> codec.merge(new byte[0], OPTIONS, Map.of()))
        .isInstanceOf(MergeGateException.class)
        .hasMessage("lost");
    assertThatThrownBy(() -> limited(AMPLE, TimeLimitedCodecTest::fail).plan(new byte[0], OPTIONS))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void an_interrupt_waits_for_the_document() throws Exception {
    DocumentCodec codec = limited(AMPLE, () -> {});
    Thread.currentThread().interrupt();

    assertThat(codec.plan(new byte[0], OPTIONS).format()).isEqualTo("Slow");
    assertThat(Thread.interrupted()).isTrue();
  }

  private static void fail() {
    throw new StackOverflowError();
  }

  private static DocumentCodec limited(Duration limit, Runnable work) {
    return new TimeLimitedCodec(new Slow(work), limit);
  }

  private record Slow(Runnable work) implements DocumentCodec {
    @Override
    public String format() {
      return "Slow";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public Set<String> extensions() {
      return Set.of();
    }

    @Override
    public boolean recognises(String text) {
      return false;
    }

    @Override
    public DocumentPlan plan(byte[] source, PlanOptions options) {
      work.run();
      return new DocumentPlan(format(), version(), List.of(), List.of());
    }

    @Override
    public Set<String> withheld(
        byte[] source, PlanOptions options, Map<String, String> translations) {
      return Set.of("0:a");
    }

    @Override
    public byte[] merge(byte[] source, PlanOptions options, Map<String, String> translations)
        throws MergeGateException {
      throw new MergeGateException("lost");
    }
  }
}
