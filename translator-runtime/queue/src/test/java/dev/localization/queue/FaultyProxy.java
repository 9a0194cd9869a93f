package dev.localization.queue;

import dev.localization.redis.RedisEndpoint;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between clients and a server of this machine. By chance it cuts connections in the middle
 * of a request, loses what the server replied, and keeps replies back for a while.
 */
final class FaultyProxy implements AutoCloseable {
  private static final double CUT = 0.004;
  private static final double LOST_REPLY = 0.006;
  private static final double DELAY = 0.01;
  private static final int LONGEST_DELAY_MILLIS = 120;
  private static final int CHUNK = 65_536;

  final AtomicInteger connections = new AtomicInteger();
  final AtomicInteger cuts = new AtomicInteger();
  final AtomicInteger lostReplies = new AtomicInteger();
  final AtomicInteger delays = new AtomicInteger();
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private final ServerSocket entrance;
  private final int serverPort;
  private final long seed;

  FaultyProxy(int serverPort, long seed) throws IOException {
    this.serverPort = serverPort;
    this.seed = seed;
    entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  RedisEndpoint endpoint() {
    return RedisEndpoint.of("redis://127.0.0.1:" + entrance.getLocalPort());
  }

  private void accept() {
    while (true) {
      try {
        var client = entrance.accept();
        Thread.ofVirtual().start(() -> connect(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    try {
      var server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
      var random = new SplittableRandom(seed + connections.incrementAndGet());
      var link = new Link(client, server, new AtomicBoolean());
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      links.add(link);
      var fate = random.split();
      Thread.ofVirtual().start(() -> pump(link, () -> requests(link, random)));
      Thread.ofVirtual().start(() -> pump(link, () -> replies(link, fate)));
    } catch (IOException serverAway) {
      close(client);
    }
  }

  private record Link(Socket client, Socket server, AtomicBoolean losesReply) {}

  private interface Pump {
    void run() throws IOException;
  }

  private void pump(Link link, Pump pump) {
    try {
      pump.run();
    } catch (IOException gone) {
      // One end is away, and so is the other now.
    } finally {
      links.remove(link);
      close(link.client());
      close(link.server());
    }
  }

  private void requests(Link link, SplittableRandom random) throws IOException {
    var chunk = new byte[CHUNK];
    InputStream from = link.client().getInputStream();
    for (int size = from.read(chunk); size > 0; size = from.read(chunk)) {
      if (random.nextDouble() < CUT) {
        cuts.incrementAndGet();
        link.server().getOutputStream().write(chunk, 0, random.nextInt(size + 1));
        return;
      }
      if (random.nextDouble() < LOST_REPLY) {
        link.losesReply().set(true);
      }
      link.server().getOutputStream().write(chunk, 0, size);
    }
  }

  private void replies(Link link, SplittableRandom random) throws IOException {
    var chunk = new byte[CHUNK];
    InputStream from = link.server().getInputStream();
    for (int size = from.read(chunk); size > 0; size = from.read(chunk)) {
      if (link.losesReply().get()) {
        lostReplies.incrementAndGet();
        return;
      }
      if (random.nextDouble() < DELAY) {
        delays.incrementAndGet();
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(1, LONGEST_DELAY_MILLIS)).toNanos());
      }
      link.client().getOutputStream().write(chunk, 0, size);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closedAlready) {
      // as it should be
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    links.forEach(link -> close(link.client()));
  }
}
