package dev.localization.queue;

import dev.localization.redis.RedisEndpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import redis.clients.jedis.HostAndPort;

/**
 * A network before a Redis that fails by chance. The seed fixes the chances, not which of several
 * connections meets which.
 */
final class FaultyProxy implements AutoCloseable {
  /** What happens to some bytes under way. */
  enum Fault {
    NONE,
    /** They come later. */
    DELAYED,
    /** The connection ends, and they never arrive. */
    CUT,
    /** Half of a command arrives, and the connection ends. */
    HALVED,
    /** Redis did what it was told, its reply is lost, and the connection ends. */
    REPLY_LOST
  }

  private static final int LONGEST_DELAY_MILLIS = 60;

  private final ServerSocket listener;
  private final InetSocketAddress redis;
  private final SplittableRandom random;
  private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);

  FaultyProxy(HostAndPort redis, long seed) throws IOException {
    this.redis = new InetSocketAddress(redis.getHost(), redis.getPort());
    this.random = new SplittableRandom(seed);
    this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("proxy").start(this::listen);
  }

  RedisEndpoint endpoint() {
    return RedisEndpoint.of("redis://127.0.0.1:" + listener.getLocalPort());
  }

  /** How often each fault happened. */
  synchronized Map<Fault, Integer> happened() {
    var faults = new EnumMap<>(happened);
    faults.remove(Fault.NONE);
    return faults;
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        var client = listener.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        var server = new Socket()) {
      server.connect(redis, 1_000);
      // Else each small message waits for the acknowledgement of the one before.
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Thread requests = Thread.ofVirtual().start(() -> carry(client, server, true));
      carry(server, client, false);
      requests.join();
    } catch (IOException away) {
      // Redis is away, and so is this connection.
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  /** Carries bytes until the connection ends, which then ends for both sides. */
  private void carry(Socket from, Socket to, boolean requests) {
    try (from;
        to) {
      byte[] buffer = new byte[1 << 16];
      for (int read = from.getInputStream().read(buffer);
          read >= 0 && carry(Arrays.copyOf(buffer, read), to, fault(requests));
          read = from.getInputStream().read(buffer)) {}
    } catch (IOException ended) {
      // By the other direction, or by one of the sides.
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the connection goes on. */
  private boolean carry(byte[] bytes, Socket to, Fault fault)
      throws IOException, InterruptedException {
    switch (fault) {
      case NONE -> {}
      case DELAYED -> Thread.sleep(chance(LONGEST_DELAY_MILLIS));
      case HALVED -> to.getOutputStream().write(bytes, 0, bytes.length / 2);
      case CUT, REPLY_LOST -> {}
    }
    if (fault == Fault.NONE || fault == Fault.DELAYED) {
      to.getOutputStream().write(bytes);
      return true;
    }
    return false;
  }

  private synchronized Fault fault(boolean request) {
    int chance = random.nextInt(1_000);
    Fault fault = request ? ofRequest(chance) : ofReply(chance);
    happened.merge(fault, 1, Integer::sum);
    return fault;
  }

  private static Fault ofRequest(int chance) {
    return chance < 8
        ? Fault.CUT
        : chance < 16 ? Fault.HALVED : chance < 40 ? Fault.DELAYED : Fault.NONE;
  }

  private static Fault ofReply(int chance) {
    return chance < 20 ? Fault.REPLY_LOST : chance < 40 ? Fault.DELAYED : Fault.NONE;
  }

  private synchronized int chance(int below) {
    return random.nextInt(below);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
