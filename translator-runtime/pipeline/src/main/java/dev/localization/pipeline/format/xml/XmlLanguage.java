package dev.localization.pipeline.format.xml;

import com.ibm.icu.util.ULocale;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.SourceText;
import java.util.Locale;
import java.util.Optional;

/** The language that an attribute of a document names: {@code de}, {@code de-AT}, {@code de_AT}. */
public final class XmlLanguage {
  private XmlLanguage() {}

  /**
   * Lets an attribute pass that is missing, empty, or names the language apart from its region and
   * script.
   *
   * @param named the attribute
   * @param language BCP 47 tag of the language asked for
   * @param role what the language is asked for as: "source" or "target"
   * @throws InvalidDocumentException when it names another language
   */
  public static void check(
      SourceText source, XmlElement element, String named, String language, String role)
      throws InvalidDocumentException {
    Optional<String> declared = element.attribute(named).map(String::strip);
    if (declared.isPresent() && !declared.get().isEmpty() && !isSame(declared.get(), language)) {
      throw new InvalidDocumentException(
          source.line(element.start()),
          "%s is \"%s\", but the %s language is %s"
              .formatted(named, declared.get(), role, language),
          "correct %s, or send the document for %s".formatted(named, language));
    }
  }

  /** Whether two names stand for one language, their regions and scripts apart. */
  public static boolean isSame(String declared, String language) {
    return base(declared).equals(base(language));
  }

  private static String base(String name) {
    String language = ULocale.createCanonical(name.replace('-', '_')).getLanguage();
    return language.isEmpty() ? name.toLowerCase(Locale.ROOT) : language;
  }
}
