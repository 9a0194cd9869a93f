package dev.localization.pipeline.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes documents that nobody would write, out of those that people do. */
final class Mutator {
  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_NESTING = 20_000;
  private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|[^\\w\\s]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** What opens something, and what closes it. */
  private static final List<List<String>> BRACKETS =
      List.of(
          List.of("[", "]"),
          List.of("{", "}"),
          List.of("{\"a\":", "}"),
          List.of("(", ")"),
          List.of("<a>", "</a>"),
          List.of("<dict><key>k</key>", "</dict>"),
          List.of("<!--", "-->"),
          List.of("/*", "*/"),
          List.of("{n, plural, other {", "}}"),
          List.of("{n, select, a {", "} other {x}}"),
          List.of("$t(", ")"),
          List.of("> ", ""),
          List.of("- ", ""),
          List.of("\\", ""),
          List.of("'", "'"),
          List.of("&", ";"));

  private static final List<String> NASTY =
      List.of(
          "\0",
          "\uFEFF",
          "\r",
          "\n\n",
          "\\u",
          "\\ud800",
          "\\U0001F600",
          "\\x",
          "%",
          "%%",
          "{}",
          "{{",
          "}}",
          "{0",
          "'{",
          "''",
          "#",
          "]]>",
          "<![CDATA[",
          "<!DOCTYPE a [<!ENTITY b \"c\">]>",
          "<?xml version=\"1.1\"?>",
          "&#0;",
          "&#x110000;",
          "&lt;",
          "&a;",
          "xmlns:a=\"b\"",
          "-->",
          "00:00:01.000 --> 00:00:02.000",
          "msgid \"\"",
          "nplurals=999999999; plural=n%0;",
          "NaN",
          "1e999999",
          "-0",
          "null",
          "\u2028",
          "\u0085",
          "\u202E",
          "\u200D",
          "é",
          "😀",
          "مرحبا",
          "{n, plural, =1 {a} other {#}}",
          "{n, plural, offset:1 other {{n, select, other {#}}}}");

  private final List<byte[]> corpus;
  private final List<byte[]> tokens;
  private final List<BiFunction<byte[], Random, byte[]>> mutations =
      List.of(
          Mutator::withFlippedBits,
          Mutator::withoutStretch,
          Mutator::withStretchTwice,
          this::splicedWithAnother,
          Mutator::cutOff,
          this::withToken,
          this::withToken,
          this::withTokenInPlace,
          Mutator::withRandomBytes,
          Mutator::withAnotherEncoding,
          this::withNesting,
          Mutator::withHugeNumber);

  Mutator(List<byte[]> corpus) {
    this.corpus = corpus;
    Set<String> found = new LinkedHashSet<>(NASTY.stream().map(Mutator::asBytes).toList());
    for (byte[] document : corpus) {
      String text = new String(document, ISO_8859_1);
      TOKEN.matcher(text).results().map(MatchResult::group).forEach(found::add);
      text.lines().map(line -> line + "\n").forEach(found::add);
    }
    tokens = found.stream().map(token -> token.getBytes(ISO_8859_1)).toList();
  }

  /** A document as it is in the corpus. */
  byte[] untouched(Random random) {
    return any(corpus, random);
  }

  /** A document with some damage, or one of noise only. */
  byte[] document(Random random) {
    int kind = random.nextInt(30);
    if (kind == 0) {
      return noise(random, random.nextInt(2_000));
    }
    byte[] document = kind == 1 ? ofTokens(random) : any(corpus, random);
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      document = any(mutations, random).apply(document, random);
    }
    return document.length > MAX_BYTES ? Arrays.copyOf(document, MAX_BYTES) : document;
  }

  /** A run of characters that means something in this format, or in another. */
  String token(Random random) {
    return new String(any(tokens, random), UTF_8);
  }

  private byte[] ofTokens(Random random) {
    byte[] document = {};
    for (int left = random.nextInt(100); left > 0; left--) {
      document = replaced(document, document.length, document.length, any(tokens, random));
    }
    return document;
  }

  private static byte[] withFlippedBits(byte[] in, Random random) {
    byte[] out = in.clone();
    for (int left = 1 + random.nextInt(8); left > 0 && out.length > 0; left--) {
      out[random.nextInt(out.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return out;
  }

  private static byte[] withoutStretch(byte[] in, Random random) {
    int from = position(in, random);
    return replaced(in, from, near(in, from, random), new byte[0]);
  }

  private static byte[] withStretchTwice(byte[] in, Random random) {
    int from = position(in, random);
    int to = near(in, from, random);
    return replaced(in, to, to, Arrays.copyOfRange(in, from, to));
  }

  private byte[] splicedWithAnother(byte[] in, Random random) {
    byte[] other = any(corpus, random);
    byte[] end = Arrays.copyOfRange(other, position(other, random), other.length);
    return replaced(in, position(in, random), in.length, end);
  }

  private static byte[] cutOff(byte[] in, Random random) {
    return Arrays.copyOf(in, position(in, random));
  }

  private byte[] withToken(byte[] in, Random random) {
    int at = position(in, random);
    return replaced(in, at, at, any(tokens, random));
  }

  private byte[] withTokenInPlace(byte[] in, Random random) {
    int from = position(in, random);
    return replaced(in, from, near(in, from, random), any(tokens, random));
  }

  private static byte[] withRandomBytes(byte[] in, Random random) {
    int at = position(in, random);
    return replaced(in, at, at, noise(random, 1 + random.nextInt(4)));
  }

  private static byte[] withAnotherEncoding(byte[] in, Random random) {
    String text = new String(in, UTF_8);
    return text.getBytes(random.nextBoolean() ? UTF_16LE : ISO_8859_1);
  }

  private byte[] withNesting(byte[] in, Random random) {
    List<String> bracket =
        random.nextInt(4) == 0 ? List.of(token(random), "") : any(BRACKETS, random);
    int room = MAX_BYTES / (2 + bracket.getFirst().length() + bracket.getLast().length());
    int depth = 1 + random.nextInt(Math.min(random.nextBoolean() ? 200 : MAX_NESTING, room));
    String closing = random.nextInt(3) == 0 ? "" : bracket.getLast().repeat(depth);
    int at = position(in, random);
    return replaced(in, at, at, (bracket.getFirst().repeat(depth) + closing).getBytes(UTF_8));
  }

  private static byte[] withHugeNumber(byte[] in, Random random) {
    List<MatchResult> numbers = NUMBER.matcher(new String(in, ISO_8859_1)).results().toList();
    if (numbers.isEmpty()) {
      return in;
    }
    MatchResult number = any(numbers, random);
    String huge = "9".repeat(1 + random.nextInt(random.nextBoolean() ? 25 : 10_000));
    return replaced(in, number.start(), number.end(), huge.getBytes(UTF_8));
  }

  private static byte[] noise(Random random, int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private static String asBytes(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  private static int position(byte[] in, Random random) {
    return random.nextInt(in.length + 1);
  }

  // Mostly a few bytes on: what is far apart is seldom put together by mistake.
  private static int near(byte[] in, int from, Random random) {
    int reach = random.nextInt(4) == 0 ? in.length : 20;
    return Math.min(in.length, from + random.nextInt(reach + 1));
  }

  private static byte[] replaced(byte[] in, int from, int to, byte[] with) {
    byte[] out = new byte[in.length - (to - from) + with.length];
    System.arraycopy(in, 0, out, 0, from);
    System.arraycopy(with, 0, out, from, with.length);
    System.arraycopy(in, to, out, from + with.length, in.length - to);
    return out;
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
