package dev.localization.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** What a worker says to Redis; each call is repeated until it is answered. */
final class WorkerCalls implements Held.Calls {
  /** Shorter than the time a reply may take, so that a vanished peer is noticed. */
  private static final String BLOCK_SECONDS = "3";

  private final UnifiedJedis redis;
  private final Keys queue;
  private final WorkerOptions options;
  private final UntilAnswered until;

  WorkerCalls(UnifiedJedis redis, Keys queue, WorkerOptions options, UntilAnswered until) {
    this.redis = redis;
    this.queue = queue;
    this.options = options;
    this.until = until;
  }

  /**
   * What the work script answered.
   *
   * @param codes one an ending: 0 written, -1 no such job, -2 not ours any more
   * @param due until the next delayed job; empty when there is none
   * @param limited until the rate limit lets jobs pass; zero when it does
   */
  record Answer(List<Long> codes, List<Fetched> jobs, Optional<Duration> due, Duration limited) {}

  /**
   * Writes endings and fetches jobs.
   *
   * @param wanted asked again for each repetition
   * @param token of this call alone
   * @return empty when given up
   */
  Optional<Answer> work(List<Ending> endings, IntSupplier wanted, String token) {
    return until.call(
        tried -> {
          var arguments = new ArrayList<String>();
          arguments.add(Long.toString(options.lockDuration().toMillis()));
          arguments.add(options.name());
          arguments.add(Integer.toString(wanted.getAsInt()));
          arguments.add(token);
          arguments.add(tried > 0 ? "1" : "0");
          arguments.add(Integer.toString(options.metricsMinutes()));
          arguments.add(Integer.toString(endings.size()));
          endings.forEach(ending -> arguments.addAll(ending.arguments()));
          return answer(Layout.WORK.list(redis, queue, arguments), token);
        });
  }

  private static Answer answer(List<?> answer, String token) {
    long now = (Long) answer.get(4);
    long due = (Long) answer.get(2);
    return new Answer(
        ((List<?>) answer.get(0)).stream().map(Long.class::cast).toList(),
        ((List<?>) answer.get(1))
            .stream()
                .map(job -> new Fetched(token, () -> StoredJob.fetched((List<?>) job, now)))
                .toList(),
        due == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(Math.max(0, due - now))),
        Duration.ofMillis((Long) answer.get(3)));
  }

  /** Lets a job wait for children; false when it is not ours any more, or on giving up. */
  boolean waits(Held held, Outcome.WaitForChildren outcome) {
    var parent = new ParentRef(queue.base(), held.job().id());
    var children = new Additions(queue.prefix());
    outcome.newChildren().forEach(child -> children.child(child, parent));
    var arguments = new ArrayList<String>();
    arguments.add(Layout.VERSION);
    arguments.add(Integer.toString(children.count()));
    arguments.add(held.job().id());
    arguments.add(held.fetched().token());
    arguments.add(
        outcome.resumePriority().isPresent()
            ? Integer.toString(outcome.resumePriority().getAsInt())
            : "");
    arguments.add(outcome.progress().orElse(""));
    arguments.addAll(children.arguments());
    return until
        .call(
            tried -> {
              List<?> answer = Layout.WAIT.list(redis, queue, arguments);
              Layout.refuse(answer);
              return (Long) answer.getFirst() == 0;
            })
        .orElse(false);
  }

  /** Renews locks; those that are not ours any more are told so. */
  void renew(Collection<Held> all) {
    var rest = List.copyOf(all);
    for (int from = 0; from < rest.size(); from += 500) {
      renewSome(rest.subList(from, Math.min(from + 500, rest.size())));
    }
  }

  private void renewSome(List<Held> some) {
    var arguments = new ArrayList<String>();
    arguments.add(Long.toString(options.lockDuration().toMillis()));
    some.forEach(
        held -> {
          arguments.add(held.job().id());
          arguments.add(held.fetched().token());
        });
    until
        .call(tried -> new Renewal(System.nanoTime(), Layout.RENEW.list(redis, queue, arguments)))
        .ifPresent(
            renewal -> {
              for (int i = 0; i < some.size(); i++) {
                if ((Long) renewal.codes().get(i) == 1) {
                  some.get(i).renewed(renewal.sent() + options.lockDuration().toNanos());
                } else {
                  some.get(i).lose();
                }
              }
            });
  }

  private record Renewal(long sent, List<?> codes) {}

  /** Puts jobs of vanished workers back in line and says how many. */
  int recoverStalled() {
    var arguments =
        List.of(
            Long.toString(options.stalledInterval().toMillis()),
            Integer.toString(options.maxStalledCount()));
    return until
        .<List<?>>call(tried -> Layout.STALLED.list(redis, queue, arguments))
        .map(List::size)
        .orElse(0);
  }

  @Override
  public void progress(Job job, String json) {
    until.call(tried -> Layout.PROGRESS.number(redis, queue, job.id(), json));
  }

  @Override
  public void removeChildren(Job job) {
    boolean more = true;
    while (more) {
      more =
          until
              .call(tried -> Layout.REMOVE_CHILDREN.number(redis, queue, job.id()) == 1)
              .orElse(false);
    }
  }

  /** Waits some seconds for a sign of work; true when one was taken. */
  boolean takeMarker() {
    // Not marked as blocking, so that the time of a reply bounds it: a marked one waits for ever.
    var command =
        new CommandObject<>(
            new CommandArguments(Protocol.Command.BZPOPMIN)
                .key(queue.of("marker"))
                .add(BLOCK_SECONDS),
            BuilderFactory.RAW_OBJECT);
    return until.call(tried -> redis.executeCommand(command)).isPresent();
  }

  /** Ends a wait for a sign of work early, where Redis is there. */
  void nudge() {
    try {
      redis.zadd(queue.of("marker"), 0, "0");
    } catch (JedisException away) {
      // The wait ends by itself.
    }
  }

  /** Leaves a sign of work to other workers. */
  void returnMarker() {
    until.call(tried -> redis.zadd(queue.of("marker"), 0, "0"));
  }
}
