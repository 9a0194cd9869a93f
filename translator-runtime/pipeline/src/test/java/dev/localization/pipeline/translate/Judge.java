package dev.localization.pipeline.translate;

import com.ibm.icu.text.MessageFormat;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.provider.ProviderAnswer;
import dev.localization.pipeline.provider.ProviderRequest;
import dev.localization.pipeline.provider.ProviderRequest.SegmentText;
import dev.localization.pipeline.provider.PseudoOptions;
import dev.localization.pipeline.provider.PseudoProvider;
import dev.localization.pipeline.segment.Masked;
import dev.localization.pipeline.segment.Masker;
import dev.localization.pipeline.segment.Placeholder;
import dev.localization.pipeline.segment.Syntax;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what is wrong with a translation by the pseudo provider, knowing what that provider would
 * have said. It shares no check with the validator.
 */
final class Judge {
  private static final Pattern SYNTAX =
      Pattern.compile(
          "\\{\\{|\\}\\}|[{}⟦⟧]|\\$\\{|%[({]|%(?:\\d+\\$)?[-+0,]*[\\d.]*[a-zA-Z@%]"
              + "|</?[A-Za-z][^<>]*>|<|&[#\\w]+;");
  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z0-9][^\\s/<>]*)[^<>]*>");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFD\\uFEFF&&[^\\n\\r\\t]]");

  private final String language;

  Judge(String language) {
    this.language = language;
  }

  /** What is wrong; empty when nothing is. */
  Optional<String> objection(Unit unit, String translation, String note) {
    String clean = clean(unit);
    if (isEcho(unit, translation)) {
      return when(note.isEmpty() && !isName(unit), "an echo without a note");
    }
    if (translation.isBlank()) {
      return Optional.of("empty");
    }
    if (UNSEEN.matcher(translation).find() && !UNSEEN.matcher(unit.text()).find()) {
      return Optional.of("a control character");
    }
    if (!syntax(translation).equals(syntax(clean)) && !lacksItsNumber(unit, translation)) {
      return Optional.of("other placeholders than " + clean);
    }
    if (isMessage(unit, unit.text()) && !isMessage(unit, translation)) {
      return Optional.of("no message");
    }
    if (isBalanced(unit.text()) && !isBalanced(translation)) {
      return Optional.of("tags without order");
    }
    return when(!words(unit, translation).equals(words(unit, clean)), "not " + clean);
  }

  /** What the pseudo provider says when nobody damages it. */
  private String clean(Unit unit) {
    Masked masked = unit.segment().masked();
    ProviderRequest request =
        new ProviderRequest(
            "clean",
            "en",
            language,
            "",
            "",
            "",
            "",
            List.of(),
            List.of(new SegmentText("1", unit.key(), masked.text(), "", "")));
    try {
      ProviderAnswer answer = new PseudoProvider("clean", PseudoOptions.DEFAULT).translate(request);
      return masked.unmask(answer.translations().get("1"));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(hurried);
    }
  }

  static boolean isEcho(Unit unit, String translation) {
    Masked masked = unit.segment().masked();
    return translation.equals(masked.unmask(masked.text()));
  }

  // "OK" and "Apple Pay" may read the same everywhere.
  private static boolean isName(Unit unit) {
    List<String> words = new ArrayList<>();
    for (String word : unit.segment().masked().text().split("\\s+", -1)) {
      if (word.codePoints().anyMatch(Character::isLetter)) {
        words.add(word);
      }
    }
    return words.size() <= 2
        || words.stream().noneMatch(w -> Character.isLowerCase(w.codePointAt(0)));
  }

  /** Everything that could be syntax, in alphabetical order, arguments without their numbers. */
  private static List<String> syntax(String text) {
    return SYNTAX
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(found -> found.replaceFirst("^%\\d+\\$", "%"))
        .sorted()
        .toList();
  }

  private boolean lacksItsNumber(Unit unit, String translation) {
    return unit.plural().argumentOptional()
        && syntax(translation + unit.plural().argument()).equals(syntax(clean(unit)));
  }

  private static boolean isMessage(Unit unit, String text) {
    boolean inPlural = unit.syntaxes().contains(Syntax.ICU_PLURAL);
    if (!inPlural && !unit.syntaxes().contains(Syntax.ICU)) {
      return true;
    }
    try {
      MessageFormat parsed = new MessageFormat(inPlural ? "{n,plural,other{" + text + "}}" : text);
      return !inPlural || parsed.toPattern().endsWith("}}");
    } catch (IllegalArgumentException broken) {
      return false;
    }
  }

  private static boolean isBalanced(String text) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      if (tag.group(1).isEmpty()) {
        if (!tag.group().endsWith("/>")) {
          open.push(tag.group(2));
        }
      } else if (open.isEmpty() || !open.pop().equals(tag.group(2))) {
        return false;
      }
    }
    return open.isEmpty();
  }

  /** The literal text, whatever the order of the placeholders; spaces do not count. */
  private static String words(Unit unit, String text) {
    Masked masked = Masker.mask(text, unit.syntaxes());
    String number = unit.plural().argumentOptional() ? unit.plural().argument() : "";
    StringBuilder words = new StringBuilder();
    Matcher token = Masked.TOKEN.matcher(masked.text());
    int from = 0;
    while (token.find()) {
      words.append(masked.text(), from, token.start());
      Placeholder placeholder = masked.placeholders().get(Integer.parseInt(token.group(1)) - 1);
      words.append(placeholder.text().equals(number) ? "" : "⟦⟧");
      from = token.end();
    }
    words.append(masked.text().substring(from));
    return words.toString().replaceAll("\\s+", "");
  }

  private static Optional<String> when(boolean objection, String reason) {
    return objection ? Optional.of(reason) : Optional.empty();
  }
}
