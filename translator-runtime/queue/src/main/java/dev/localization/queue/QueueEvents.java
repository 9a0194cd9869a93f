package dev.localization.queue;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;

/**
 * Tells a listener what happens in one queue, whoever does it. It lives through absences of Redis
 * and goes on behind the last event told: none is left out, none told twice. What the stream does
 * not hold any more is reported as a gap.
 *
 * <p>Uses one connection of {@code redis}, whose replies must be allowed to take 5 s, as {@link
 * dev.localization.redis.RedisConnections} does. The caller closes {@code redis} after this.
 */
public final class QueueEvents implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(QueueEvents.class.getName());

  /** Shorter than the time a reply may take, so that a vanished peer is noticed. */
  private static final Duration BLOCK = Duration.ofSeconds(2);

  private static final Duration REST = Duration.ofSeconds(5);
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);
  private static final String PAGE = "500";

  private final CountDownLatch ready = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final ReentrantLock tellingLock = new ReentrantLock();
  private final UnifiedJedis redis;
  private final Keys queue;
  private final QueueEventListener listener;
  private final UntilAnswered until;
  private final Thread thread;
  private volatile Optional<String> last;

  /** Events from now on; {@link #awaitReady} says when now is. Nothing before {@link #start}. */
  public QueueEvents(UnifiedJedis redis, String prefix, String name, QueueEventListener listener) {
    this(redis, prefix, name, Optional.empty(), listener);
  }

  /**
   * Events behind a known one. Nothing before {@link #start}.
   *
   * @param after an id as {@link #lastId} gave it, as any other is taken for a gap; {@code 0-0} for
   *     all that are still there
   */
  public QueueEvents(
      UnifiedJedis redis, String prefix, String name, String after, QueueEventListener listener) {
    this(redis, prefix, name, Optional.of(new StreamEntryID(after).toString()), listener);
  }

  private QueueEvents(
      UnifiedJedis redis,
      String prefix,
      String name,
      Optional<String> after,
      QueueEventListener listener) {
    this.redis = Objects.requireNonNull(redis, "redis");
    this.listener = Objects.requireNonNull(listener, "listener");
    queue = new Keys(prefix, name);
    until = new UntilAnswered(queue.base(), WorkerListener.SILENT, stopped);
    last = after;
    thread = Thread.ofPlatform().daemon().name("events-" + name).unstarted(this::run);
  }

  /** Begins to read. Has no effect once started or closed. */
  public synchronized void start() {
    if (thread.getState() == Thread.State.NEW && stopped.getCount() > 0) {
      thread.start();
    }
  }

  /**
   * Waits until it is known behind which event reading begins: all that happens later is told.
   *
   * @return false when Redis did not say so in time
   */
  public boolean awaitReady(Duration atMost) {
    try {
      return ready.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * The event behind which reading goes on: the last one that the listener is done with. Whoever
   * stores it can begin there another time. Empty until that is known.
   */
  public Optional<String> lastId() {
    return last;
  }

  /**
   * Tells nothing more. Waits up to 5 s for what is being told; called by the listener itself, it
   * returns at once. A wait for events that is under way ends by itself within some seconds.
   */
  @Override
  public void close() {
    stopped.countDown();
    try {
      if (tellingLock.tryLock(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        tellingLock.unlock();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (isOpen()) {
      try {
        read();
      } catch (RuntimeException refused) {
        // Whatever it is, the next event must be told.
        LOG.log(ERROR, "the events of queue " + queue.base() + " cannot be read", refused);
        await(REST);
      }
    }
  }

  private void read() {
    if (last.isEmpty()) {
      last = page("").map(page -> page.newest().toString());
    }
    last.ifPresent(
        known -> {
          ready.countDown();
          page(known).filter(page -> !tell(known, page)).ifPresent(page -> awaitMore(known));
        });
  }

  private Optional<EventsPage> page(String known) {
    var arguments = List.of(known, PAGE);
    return until.call(tried -> EventsPage.read(Layout.EVENTS.list(redis, queue, arguments)));
  }

  /** Waits some seconds for an event. */
  private void awaitMore(String known) {
    // Not marked as blocking, so that the time of a reply bounds it: a marked one waits for ever.
    var command =
        new CommandObject<>(
            new CommandArguments(Protocol.Command.XREAD)
                .add("COUNT")
                .add("1")
                .add("BLOCK")
                .add(Long.toString(BLOCK.toMillis()))
                .add("STREAMS")
                .key(queue.of("events"))
                .add(known),
            BuilderFactory.RAW_OBJECT);
    until.call(tried -> redis.executeCommand(command));
  }

  /** Tells what a page holds; false when there was nothing. */
  private boolean tell(String known, EventsPage page) {
    var gap = page.gap(known);
    gap.ifPresent(this::tell);
    var events = page.behind(known);
    if (gap.isPresent() && events.isEmpty()) {
      last = gap.map(EventsGap::resumesAt);
    }
    events.forEach(this::tell);
    return gap.isPresent() || !events.isEmpty();
  }

  private void tell(EventsGap gap) {
    LOG.log(WARNING, "events of queue {0} may be missing: {1}", queue.base(), gap);
    tell(() -> listener.gap(gap), last);
  }

  private void tell(QueueEvent event) {
    tell(() -> listener.event(event), Optional.of(event.id()));
  }

  private void tell(Runnable telling, Optional<String> then) {
    tellingLock.lock();
    try {
      if (isOpen()) {
        guarded(telling);
        last = then;
      }
    } finally {
      tellingLock.unlock();
    }
  }

  private static void guarded(Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException | Error thrown) {
      LOG.log(WARNING, "a listener of events threw", thrown);
    }
  }

  private boolean isOpen() {
    return stopped.getCount() > 0;
  }

  private void await(Duration atMost) {
    try {
      stopped.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }
}
