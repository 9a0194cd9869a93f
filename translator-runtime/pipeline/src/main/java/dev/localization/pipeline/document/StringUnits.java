package dev.localization.pipeline.document;

import dev.localization.pipeline.segment.IcuMessage.UnsupportedMessageException;
import dev.localization.pipeline.segment.IcuMessage.Variant;
import dev.localization.pipeline.segment.Masked;
import dev.localization.pipeline.segment.Masker;
import dev.localization.pipeline.segment.Message;
import dev.localization.pipeline.segment.PluralForm;
import dev.localization.pipeline.segment.Syntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes units of the strings of one document, and strings of their translations. */
public final class StringUnits {
  private final PlanOptions options;
  private final MessageSyntax syntax;

  public StringUnits(PlanOptions options, MessageSyntax syntax) {
    this.options = options;
    this.syntax = syntax;
  }

  /** Units of a string; none when it holds no words. */
  public List<Unit> of(DocumentString string) throws InvalidDocumentException {
    return of(string, PluralForm.NONE);
  }

  /** Units of a string that is one form of a plural. */
  public List<Unit> of(DocumentString string, PluralForm plural) throws InvalidDocumentException {
    if (!isTranslatable(string.text())) {
      return List.of();
    }
    Optional<? extends Message> message = syntax.message(string.text());
    if (message.isPresent()) {
      return variants(string, message.get()).stream()
          .map(v -> unit(string, v))
          .filter(StringUnits::hasWords)
          .toList();
    }
    Set<Syntax> syntaxes = syntax.of(string.text());
    Masked masked = Masker.mask(string.text(), syntaxes);
    return masked.hasWords()
        ? List.of(
            new Unit(
                string.id(),
                string.key(),
                canonical(string.text(), masked),
                string.context(),
                syntaxes,
                plural,
                0))
        : List.of();
  }

  /**
   * The string to put in place of the source; empty when the source stays: nothing is translated,
   * nothing changed, or a variant of the message is missing.
   */
  public Optional<String> merged(
      DocumentString string, Collection<Unit> units, Map<String, String> translations)
      throws InvalidDocumentException {
    Map<String, String> texts = textsOf(units, translations);
    boolean isChanged = false;
    for (Unit unit : units) {
      String text = texts.getOrDefault(unit.id(), unit.text());
      isChanged |= !text.equals(unit.text()) && !(text.isBlank() && isDivisible(string));
    }
    return isChanged ? assembled(string, units, texts) : Optional.empty();
  }

  // Each is looked for once among those of the whole document, of which there are many.
  private static Map<String, String> textsOf(
      Collection<Unit> units, Map<String, String> translations) {
    Map<String, String> texts = HashMap.newHashMap(units.size());
    for (Unit unit : units) {
      Optional.ofNullable(translations.get(unit.id()))
          .ifPresent(text -> texts.put(unit.id(), text));
    }
    return texts;
  }

  /**
   * The translated string; empty when a translation is missing of a message that is not divisible.
   */
  public Optional<String> assembled(
      DocumentString string, Collection<Unit> units, Map<String, String> translations)
      throws InvalidDocumentException {
    if (isIncomplete(string, units, translations)) {
      return Optional.empty();
    }
    Map<String, String> texts = new HashMap<>();
    units.stream()
        .filter(unit -> isTranslated(unit, translations))
        .forEach(unit -> texts.put(unit.id(), translations.get(unit.id())));
    Optional<? extends Message> message = syntax.message(string.text());
    return Optional.of(
        message.isPresent() ? assemble(string, message.get(), texts) : texts.get(string.id()));
  }

  /** Whether a translation is missing of a string that is not divisible. */
  public boolean isIncomplete(
      DocumentString string, Collection<Unit> units, Map<String, String> translations) {
    return units.stream().anyMatch(unit -> !isTranslated(unit, translations))
        && !isDivisible(string);
  }

  static boolean isTranslated(Unit unit, Map<String, String> translations) {
    return !translations.getOrDefault(unit.id(), "").isBlank();
  }

  private boolean isDivisible(DocumentString string) {
    return syntax.message(string.text()).filter(Message::isDivisible).isPresent();
  }

  private String assemble(DocumentString string, Message message, Map<String, String> texts)
      throws InvalidDocumentException {
    Map<String, String> byVariant = new HashMap<>();
    for (Variant variant : variants(string, message)) {
      byVariant.put(variant.id(), texts.getOrDefault(id(string, variant), variant.text()));
    }
    try {
      return message.assemble(options.sourceLanguage(), options.targetLanguage(), byVariant);
    } catch (UnsupportedMessageException e) {
      throw unsupported(string, e);
    }
  }

  private List<Variant> variants(DocumentString string, Message message)
      throws InvalidDocumentException {
    try {
      return message.variants(options.sourceLanguage(), options.targetLanguage());
    } catch (UnsupportedMessageException e) {
      throw unsupported(string, e);
    }
  }

  private static InvalidDocumentException unsupported(
      DocumentString string, UnsupportedMessageException e) {
    return new InvalidDocumentException(
        string.line(), e.getMessage() + " (" + string.key() + ")", "write it as several messages");
  }

  private Unit unit(DocumentString string, Variant variant) {
    List<String> context = new ArrayList<>(List.of(string.context(), variant.note()));
    context.removeIf(String::isEmpty);
    return new Unit(
        id(string, variant),
        string.key(),
        variant.text(),
        String.join("; ", context),
        syntax.ofVariant(variant.inPlural()),
        variant.plural(),
        0);
  }

  private static String id(DocumentString string, Variant variant) {
    return variant.id().isEmpty() ? string.id() : string.id() + "#" + variant.id();
  }

  // Messages can be quoted in several ways; translations come back in one.
  private static String canonical(String text, Masked masked) {
    return masked.canQuote() ? masked.unmask(masked.text()) : text;
  }

  private static boolean hasWords(Unit unit) {
    return unit.segment().masked().hasWords();
  }

  // A lone surrogate (an escape such as \\ud800) has no form that a provider could be sent.
  private static boolean isTranslatable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return false;
        }
        i++;
      }
    }
    return !text.isBlank();
  }
}
