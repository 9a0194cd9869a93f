package dev.localization.runtime.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderException;
import dev.localization.pipeline.provider.ProviderException.Transient;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.TranslationProvider;
import dev.localization.pipeline.provider.Usage;
import dev.localization.runtime.provider.CallGate.Stop;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CallGateTest {
  private static final ProviderRequest REQUEST =
      new ProviderRequest("id", "en", "fr", "", "", "", "", List.of(), List.of());
  private static final ProviderAnswer ANSWER = new ProviderAnswer(Map.of(), new Usage(3, 4));

  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void addsUpWhatCallsCost() throws ProviderException, InterruptedException {
    CallGate gate = gate(Optional.empty());

    gate.translate(REQUEST);
    gate.translate(REQUEST);

    assertThat(gate.usage()).isEqualTo(new Usage(6, 8));
    assertThat(gate.requests()).isEqualTo(2);
  }

  @Test
  void makesNoCallOnceItIsStoppedAndKeepsTheFirstReason() {
    CallGate gate = gate(Optional.empty());
    gate.stop(Stop.HANDED_OVER);
    gate.stop(Stop.UNWANTED);

    assertThatThrownBy(() -> gate.translate(REQUEST)).isInstanceOf(Transient.class);

    assertThat(calls).hasValue(0);
    assertThat(gate.requests()).isZero();
    assertThat(gate.stopped()).contains(Stop.HANDED_OVER);
  }

  @Test
  void makesNoCallThatItsCheckRefuses() {
    CallGate gate = gate(Optional.of(Stop.BUDGET_SPENT));

    assertThatThrownBy(() -> gate.translate(REQUEST)).isInstanceOf(Transient.class);

    assertThat(calls).hasValue(0);
    assertThat(gate.stopped()).contains(Stop.BUDGET_SPENT);
  }

  @Test
  void anAbandonedCallIsInterrupted() throws InterruptedException {
    var calling = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);
    var gate =
        new CallGate(
            provider(
                () -> {
                  calling.countDown();
                  new CountDownLatch(1).await();
                }),
            request -> Optional.empty());
    Thread job =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    gate.translate(REQUEST);
                  } catch (InterruptedException expected) {
                    interrupted.countDown();
                  } catch (ProviderException unexpected) {
                    throw new AssertionError(unexpected);
                  }
                });
    calling.await();

    gate.abandon();

    job.join();
    assertThat(interrupted.getCount()).isZero();
    assertThat(gate.stopped()).contains(Stop.UNWANTED);
  }

  @Test
  void anAnswerThatCameBeforeTheInterruptIsStoredUndisturbed() throws Exception {
    var gates = new CallGate[1];
    gates[0] = new CallGate(provider(() -> gates[0].abandon()), request -> Optional.empty());

    ProviderAnswer answer = gates[0].translate(REQUEST);

    assertThat(answer).isEqualTo(ANSWER);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  private CallGate gate(Optional<Stop> obstacle) {
    return new CallGate(provider(calls::incrementAndGet), request -> obstacle);
  }

  private static TranslationProvider provider(Meanwhile meanwhile) {
    return new TranslationProvider() {
      @Override
      public String name() {
        return "test";
      }

      @Override
      public ProviderAnswer translate(ProviderRequest request) throws InterruptedException {
        meanwhile.run();
        return ANSWER;
      }
    };
  }

  private interface Meanwhile {
    void run() throws InterruptedException;
  }
}
