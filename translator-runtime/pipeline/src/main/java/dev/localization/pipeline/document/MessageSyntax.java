package dev.localization.pipeline.document;

import dev.localization.pipeline.segment.IcuMessage;
import dev.localization.pipeline.segment.Masked;
import dev.localization.pipeline.segment.Masker;
import dev.localization.pipeline.segment.Message;
import dev.localization.pipeline.segment.Syntax;
import dev.localization.pipeline.segment.TaggedText;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which syntax the strings of one document are in. A document with one message that varies is a
 * document of ICU messages: then an apostrophe before a brace quotes in its other strings too.
 *
 * @param plain placeholder syntaxes of strings that are no messages
 * @param icu whether the document holds ICU messages
 * @param java whether strings with {@code {0}} are for {@code java.text.MessageFormat}
 * @param tagged whether the tags of a string may hold texts, as {@link TaggedText} has them
 */
public record MessageSyntax(Set<Syntax> plain, boolean icu, boolean java, boolean tagged) {
  /** Of a text that says nothing of the tool that shows it. */
  public static final Set<Syntax> OF_ANY_TOOL =
      Set.of(
          Syntax.DOUBLE_BRACES,
          Syntax.DOLLAR_BRACES,
          Syntax.PERCENT_BRACES,
          Syntax.BRACES,
          Syntax.PYTHON_NAMED,
          Syntax.PRINTF,
          Syntax.TAGS);

  private static final Set<Syntax> BRACELESS =
      EnumSet.of(Syntax.NESTING, Syntax.PYTHON_NAMED, Syntax.PRINTF);

  private static final Pattern NUMBERED = Pattern.compile("\\{\\s*\\d");

  public MessageSyntax {
    plain = Set.copyOf(plain);
  }

  /** Of strings whose tags hold no texts. */
  public MessageSyntax(Set<Syntax> plain, boolean icu, boolean java) {
    this(plain, icu, java, false);
  }

  /** Of strings that are no messages, but whose tags may hold texts. */
  public static MessageSyntax tagged(Set<Syntax> plain) {
    return new MessageSyntax(plain, false, false, true);
  }

  /**
   * Of the texts of a document.
   *
   * @param texts read until one is a message of ICU
   */
  public static MessageSyntax of(Stream<String> texts, Set<Syntax> plain, boolean java) {
    return new MessageSyntax(
        plain, texts.anyMatch(text -> IcuMessage.parse(text).isPresent()), java);
  }

  /**
   * The syntaxes of one variant of a message: braces are the message's own, and what has none stays
   * what it is, because documents mix {@code {count, plural, …}} with {@code %s}.
   */
  Set<Syntax> ofVariant(boolean inPlural) {
    if (tagged) {
      return plain;
    }
    Set<Syntax> syntaxes = EnumSet.of(inPlural ? Syntax.ICU_PLURAL : Syntax.ICU, Syntax.TAGS);
    plain.stream().filter(BRACELESS::contains).forEach(syntaxes::add);
    return syntaxes;
  }

  /** The string as a message of several texts; empty when it is none. */
  Optional<? extends Message> message(String text) {
    if (tagged) {
      return TaggedText.parse(text);
    }
    return icu ? IcuMessage.parse(text) : Optional.empty();
  }

  /** The syntaxes of a string that does not vary. */
  Set<Syntax> of(String text) {
    if (icu && Masker.isWellFormed(text, EnumSet.of(Syntax.ICU))) {
      return ofVariant(false);
    }
    if (java && isJavaMessage(text)) {
      return EnumSet.of(Syntax.JAVA_MESSAGE, Syntax.TAGS);
    }
    return plain;
  }

  // "{0}'s cart" and "Don't delete {0}" would quote the rest, or their own argument: whoever wrote
  // that does not use MessageFormat. Whoever does has doubled the apostrophe.
  private static boolean isJavaMessage(String text) {
    Set<Syntax> message = EnumSet.of(Syntax.JAVA_MESSAGE);
    if (!NUMBERED.matcher(text).find() || !Masker.isWellFormed(text, message)) {
      return false;
    }
    Masked masked = Masker.mask(text, message);
    return masked.unmask(masked.text()).equals(text)
        && masked.placeholders().stream()
            .anyMatch(placeholder -> NUMBERED.matcher(placeholder.text()).lookingAt());
  }
}
