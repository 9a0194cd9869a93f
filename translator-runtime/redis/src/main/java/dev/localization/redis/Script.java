package dev.localization.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/**
 * One Lua script, called by its SHA-1 and sent again when Redis no longer knows it.
 *
 * <p>A line {@code --@include name} is replaced by the text of {@code name.lua} beside it, so that
 * scripts share functions without repeating them.
 *
 * @see <a href="https://redis.io/docs/latest/develop/programmability/eval-intro/">EVAL, EVALSHA</a>
 */
public final class Script {
  private static final Pattern INCLUDE = Pattern.compile("(?m)^--@include (\\S+)$");

  private final String text;
  private final String sha;

  private Script(String text) {
    this.text = text;
    this.sha = sha1(text);
  }

  /**
   * Reads {@code <name>.lua} from the class path, in the folder of {@code owner}'s package.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  public static Script of(Class<?> owner, String name) {
    String text = read(owner, name);
    return new Script(
        INCLUDE
            .matcher(text)
            .replaceAll(match -> Matcher.quoteReplacement(read(owner, match.group(1)))));
  }

  /**
   * Runs the script atomically.
   *
   * @return what the script returned: {@code Long}, {@code String}, {@code List} or {@code null}
   *     for a Lua {@code false} or {@code nil}
   */
  public Object run(UnifiedJedis redis, List<String> keys, List<String> arguments) {
    try {
      return redis.evalsha(sha, keys, arguments);
    } catch (JedisNoScriptException restartedOrFlushed) {
      return redis.eval(text, keys, arguments);
    }
  }

  private static String read(Class<?> owner, String name) {
    try (var stream = owner.getResourceAsStream(name + ".lua")) {
      if (stream == null) {
        throw new IllegalArgumentException(name + ".lua is not beside " + owner.getName());
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String sha1(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-1", impossible);
    }
  }
}
