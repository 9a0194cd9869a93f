package dev.localization.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.localization.queue.Turns.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Optional<Duration> NOTHING_DUE = Optional.empty();

  @Test
  void theFirstTurnFetchesForEverySlot() {
    var turns = new Turns(3);

    Turn turn = turns.next().orElseThrow();

    assertThat(turn.wanted()).isEqualTo(3);
    assertThat(turn.endings()).isEmpty();
  }

  @Test
  void aJobThatEndedHoldsNoSlotThoughItIsNotWrittenYet() {
    var turns = new Turns(3);
    List<Held> jobs = fetched(turns, 3);

    turns.ended(completed(jobs.getFirst()));
    Turn turn = turns.next().orElseThrow();

    assertThat(turn.endings()).extracting(Ending::held).containsExactly(jobs.getFirst());
    assertThat(turn.wanted()).isEqualTo(1);
    assertThat(turns.held()).hasSize(3);
  }

  @Test
  void whatACallHasUnderWayIsNotAskedForAgain() {
    var turns = new Turns(10);
    List<Held> jobs = fetched(turns, 10);
    jobs.subList(0, 4).forEach(job -> turns.ended(completed(job)));
    Turn first = turns.next().orElseThrow();
    jobs.subList(4, 9).forEach(job -> turns.ended(completed(job)));

    Turn second = turns.next().orElseThrow();

    assertThat(first.wanted()).isEqualTo(4);
    assertThat(second.wanted()).isEqualTo(5);
    assertThat(second.endings()).hasSize(5);
  }

  @Test
  void aSecondCallIsNotWorthItForASmallPartOfTheJobs() {
    var turns = new Turns(10);
    List<Held> jobs = fetched(turns, 10);
    turns.ended(completed(jobs.get(0)));
    Turn first = turns.next().orElseThrow();
    turns.ended(completed(jobs.get(1)));

    Future<Optional<Turn>> second = CompletableFuture.supplyAsync(turns::next);

    assertThat(second).isNotDone();
    answer(turns, first, 1);
    await().until(second::isDone);
    assertThat(second.resultNow().orElseThrow().endings()).hasSize(1);
  }

  @Test
  void aCallThatWasNotAnsweredGivesItsSlotsBackAndKeepsItsJobs() {
    var turns = new Turns(2);
    Turn lost = turns.next().orElseThrow();

    turns.over(lost);
    turns.concurrency(2);

    assertThat(turns.next().orElseThrow().wanted()).isEqualTo(2);
  }

  @Test
  void aSignOfWorkThatNoSlotIsFreeForIsHandedBack() {
    var turns = new Turns(1);
    fetched(turns, 1);

    turns.markerTaken();
    Turn turn = turns.next().orElseThrow();

    assertThat(turn.handBack()).isTrue();
    assertThat(turn.wanted()).isZero();
  }

  @Test
  void onceItClosesNothingIsFetchedAndWhatComesGoesBack() {
    var turns = new Turns(2);
    Turn turn = turns.next().orElseThrow();
    turns.stopFetching();

    List<Held> started =
        turns.answered(turn, List.of(), List.of(held(1)), NOTHING_DUE, Duration.ZERO);

    assertThat(turns.stillWanted(turn)).isZero();
    assertThat(started).isEmpty();
    assertThat(turns.next().orElseThrow().endings()).extracting(Ending::kind).containsExactly("b");
  }

  @Test
  void allWhoWaitAreLetGoWhenItStops() {
    var turns = new Turns(1);
    fetched(turns, 1);
    List<CompletableFuture<Boolean>> waiting =
        List.of(
            CompletableFuture.supplyAsync(() -> turns.next().isPresent()),
            CompletableFuture.supplyAsync(() -> turns.next().isPresent()),
            CompletableFuture.supplyAsync(turns::awaitIdle));

    turns.stop();

    assertThat(waiting).allSatisfy(one -> assertThat(one.join()).isFalse());
  }

  private static List<Held> fetched(Turns turns, int count) {
    return answer(turns, turns.next().orElseThrow(), count);
  }

  private static List<Held> answer(Turns turns, Turn turn, int count) {
    List<Held> jobs = IntStream.range(0, count).mapToObj(TurnsTest::held).toList();
    return turns.answered(turn, List.of(), jobs, NOTHING_DUE, Duration.ZERO);
  }

  private static Held held(int id) {
    var content =
        new Fetched.Content(StoredJob.read(Integer.toString(id), Map.of()), Optional.empty());
    return new Held(new Fetched("token", () -> content), Long.MAX_VALUE, new NoCalls());
  }

  private static Ending completed(Held held) {
    return Ending.completed(held, "null");
  }

  private record NoCalls() implements Held.Calls {
    @Override
    public void progress(Job job, String json) {}

    @Override
    public void removeChildren(Job job) {}
  }
}
