package dev.localization.pipeline.format.yaml;

import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.segment.Syntax;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which values are for people, and in which syntax.
 *
 * <p>In a locale file of Rails some strings are settings: symbols such as {@code :year}, the order
 * of a date, the rules of {@code i18n.plural} and {@code i18n.transliterate}, and the separators,
 * units and rounding modes of {@code number}. In any document the directives of a format ({@code
 * "%B %-d"}) are placeholders: a value is one whose key, or a key around it, ends in {@code format}
 * or {@code formats}.
 */
final class YamlTexts {
  private static final Set<Syntax> SYNTAXES = syntaxes();
  private static final MessageSyntax DIRECTIVES =
      new MessageSyntax(
          EnumSet.of(Syntax.STRFTIME, Syntax.PERCENT_BRACES, Syntax.TAGS), false, false);
  private static final Pattern DIRECTIVE = Pattern.compile("%[-_0^#:]*+[A-Za-z]");
  private static final Pattern SYMBOL = Pattern.compile(":[A-Za-z_]\\w*+");
  private static final List<String> ORDER = List.of("date", "order");
  private static final Set<String> RULES = Set.of("plural", "transliterate");
  private static final Set<String> SETTINGS =
      Set.of("delimiter", "separator", "unit", "round_mode");

  private final boolean isRails;

  YamlTexts(boolean isRails) {
    this.isRails = isRails;
  }

  boolean isText(YamlValue value) {
    return value.isString() && !(isRails && isSetting(value));
  }

  private static boolean isSetting(YamlValue value) {
    List<String> path = value.path().subList(1, value.path().size());
    return SYMBOL.matcher(value.text()).matches()
        || (path.size() > 2 && path.subList(0, 2).equals(ORDER))
        || (path.size() > 2 && path.getFirst().equals("i18n") && RULES.contains(path.get(1)))
        || (path.getFirst().equals("number") && SETTINGS.contains(path.getLast()));
  }

  /** The syntax of a text that is not in that of its document. */
  static Optional<MessageSyntax> syntax(YamlValue value) {
    boolean isFormat =
        value.path().stream().anyMatch(YamlTexts::isFormat)
            && DIRECTIVE.matcher(value.text()).find();
    return isFormat ? Optional.of(DIRECTIVES) : Optional.empty();
  }

  private static boolean isFormat(String name) {
    return name.endsWith("format")
        || name.endsWith("formats")
        || name.endsWith("Format")
        || name.endsWith("Formats");
  }

  /** The syntax of a document's texts. */
  static MessageSyntax syntax(Stream<String> texts) {
    return MessageSyntax.of(texts, SYNTAXES, false);
  }

  private static Set<Syntax> syntaxes() {
    Set<Syntax> syntaxes = EnumSet.copyOf(MessageSyntax.OF_ANY_TOOL);
    syntaxes.addAll(Set.of(Syntax.RUBY_NAMED, Syntax.PERCENT_NAMES, Syntax.SHELL));
    return syntaxes;
  }
}
