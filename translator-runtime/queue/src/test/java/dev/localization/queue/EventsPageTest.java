package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.queue.EventsGap.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventsPageTest {
  @Test
  void isCompleteBehindAnEventThatIsStillThere() {
    assertThat(page("9-0", "3-0", "5-0", "7-0", "9-0").gap("5-0")).isEmpty();
    assertThat(page("9-0", "3-0", "9-0").gap("9-0")).isEmpty();
  }

  @Test
  void isCompleteFromTheBeginningAsFarAsCanBeTold() {
    assertThat(page("9-0", "3-0", "3-0", "9-0").gap("0-0")).isEmpty();
    assertThat(page("0-0", "0-0").gap("0-0")).isEmpty();
  }

  @Test
  void mayLackWhatWasTrimmed() {
    assertThat(page("9-0", "7-0", "7-0", "9-0").gap("5-0"))
        .contains(new EventsGap("5-0", "7-0", Reason.TRIMMED));
  }

  @Test
  void tellsThatTheStreamIsBehindWhatWasTold() {
    assertThat(page("4-0", "3-0").gap("5-0"))
        .contains(new EventsGap("5-0", "4-0", Reason.SET_BACK));
    assertThat(page("0-0", "0-0").gap("5-0"))
        .contains(new EventsGap("5-0", "0-0", Reason.SET_BACK));
  }

  @Test
  void tellsThatTheStreamWasBehindThoughItWentOnSince() {
    assertThat(page("9-0", "3-0", "8-0", "9-0").gap("5-0"))
        .contains(new EventsGap("5-0", "8-0", Reason.SET_BACK));
  }

  @Test
  void comparesIdsAsNumbers() {
    assertThat(page("10-0", "9-0", "9-5", "10-0").gap("9-5")).isEmpty();
    assertThat(page("5-10", "5-2", "5-9", "5-10").gap("5-9")).isEmpty();
  }

  @Test
  void leavesOutTheKnownOne() {
    var page = page("9-0", "3-0", "5-0", "9-0");

    assertThat(page.behind("5-0")).extracting(QueueEvent::id).containsExactly("9-0");
    assertThat(page.behind("4-0")).hasSize(2);
  }

  private static EventsPage page(String newest, String oldest, String... events) {
    return EventsPage.read(
        List.of(
            newest,
            oldest,
            Stream.of(events).map(id -> List.of(id, List.of("event", "drained"))).toList()));
  }
}
