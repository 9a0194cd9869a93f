package dev.localization.runtime.job;

import java.util.List;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Tells failures of Redis that pass by themselves from those that come again. */
final class RedisTrouble {
  /** How Redis begins errors that say nothing about the command. */
  private static final List<String> PASSING =
      List.of("LOADING", "OOM", "BUSY", "READONLY", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN");

  private RedisTrouble() {}

  static boolean passes(Exception failure) {
    return switch (failure) {
      case JedisDataException error -> PASSING.stream().anyMatch(word -> begins(error, word));
      // Redis is away, or no connection could be had from the pool.
      case JedisException away -> true;
      default -> false;
    };
  }

  private static boolean begins(JedisDataException error, String word) {
    String message = String.valueOf(error.getMessage());
    return message.startsWith(word) || message.contains("-" + word + " ");
  }
}
