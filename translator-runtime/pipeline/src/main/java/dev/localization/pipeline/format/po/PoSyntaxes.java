package dev.localization.pipeline.format.po;

import dev.localization.pipeline.document.MessageSyntax;
import dev.localization.pipeline.segment.Syntax;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The placeholders of an entry, by its flags. Where some entries of a catalogue are flagged, the
 * extractor has looked at the others too and found no directive in them: of those only what stands
 * in braces and tags is a placeholder, for which extractors do not look. In a catalogue without
 * flags, whatever looks like a placeholder is one.
 */
final class PoSyntaxes {
  private static final String FORMAT = "-format";

  private static final Set<Syntax> BRACED =
      EnumSet.of(
          Syntax.DOUBLE_BRACES,
          Syntax.DOLLAR_BRACES,
          Syntax.PERCENT_BRACES,
          Syntax.BRACES,
          Syntax.TAGS);

  private PoSyntaxes() {}

  /**
   * The syntax of entries that bring none of their own.
   *
   * @param flagged whether other entries do
   * @param icu whether a message of ICU is among them
   */
  static MessageSyntax ofDocument(boolean flagged, boolean icu) {
    return new MessageSyntax(flagged ? BRACED : MessageSyntax.OF_ANY_TOOL, icu, false);
  }

  /** Whether the flags of an entry speak of a format. */
  static boolean isFlagged(PoEntry entry) {
    return entry.comments().flags().stream().anyMatch(flag -> flag.endsWith(FORMAT));
  }

  /** The syntax that the flags of an entry call for; empty when they call for none. */
  static Optional<MessageSyntax> of(PoEntry entry) {
    List<String> formats =
        entry.comments().flags().stream()
            .filter(flag -> flag.endsWith(FORMAT))
            .filter(flag -> !flag.startsWith("no-"))
            .map(flag -> flag.startsWith("possible-") ? flag.substring(9) : flag)
            .toList();
    if (formats.isEmpty()) {
      return Optional.empty();
    }
    EnumSet<Syntax> syntaxes = EnumSet.of(Syntax.TAGS);
    formats.forEach(format -> syntaxes.addAll(syntaxes(format)));
    return Optional.of(new MessageSyntax(syntaxes, false, formats.contains("java-format")));
  }

  private static Set<Syntax> syntaxes(String format) {
    return switch (format) {
      case "c-format",
          "objc-format",
          "gcc-internal-format",
          "php-format",
          "javascript-format",
          "java-printf-format",
          "perl-format",
          "lua-format",
          "awk-format",
          "tcl-format" ->
          EnumSet.of(Syntax.PRINTF);
      case "python-format" -> EnumSet.of(Syntax.PYTHON_NAMED, Syntax.PRINTF);
      case "python-brace-format", "perl-brace-format", "csharp-format", "java-format" ->
          EnumSet.of(Syntax.BRACES);
      case "ruby-format" -> EnumSet.of(Syntax.PERCENT_BRACES, Syntax.PRINTF);
      case "sh-format" -> EnumSet.of(Syntax.DOLLAR_BRACES, Syntax.SHELL);
      case "qt-format", "qt-plural-format", "kde-format" -> EnumSet.of(Syntax.PERCENT_NUMBERS);
      // Of another language's directives it is not known which look like text.
      default -> MessageSyntax.OF_ANY_TOOL;
    };
  }
}
