package dev.localization.pipeline.format.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the elements and attributes of HTML are for. */
final class HtmlElements {
  private static final Set<String> VOID =
      words(
          "area base basefont bgsound br col embed frame hr img input keygen link meta param",
          "source track wbr");

  private static final Set<String> BLOCK =
      words(
          "!doctype address article aside base basefont bgsound blockquote body button caption",
          "center col colgroup datalist dd details dialog dir div dl dt fieldset figcaption",
          "figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html",
          "label legend li link listing main marquee menu meta nav noframes noscript ol",
          "optgroup option p param plaintext pre script search section select style summary",
          "table tbody td template textarea tfoot th thead title tr ul xmp");

  /** Their content is shown as it is written, or is no text. */
  private static final Set<String> KEPT =
      words(
          "code kbd samp var tt pre listing xmp plaintext script style svg math iframe",
          "noembed noframes");

  private static final Set<String> RAW =
      words("script style title textarea xmp iframe noembed noframes plaintext");

  private static final Set<String> CLOSE_P =
      words(
          "address article aside blockquote center details dialog dir div dl dd dt fieldset",
          "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main",
          "menu nav ol p plaintext pre search section summary table ul xmp");

  private static final Set<String> SECTIONS = words("thead tbody tfoot");

  /** Elements whose kind tells a translator how to word a text. */
  private static final Set<String> TELLING =
      words("title h1 h2 h3 h4 h5 h6 button option label legend summary caption th figcaption");

  private static final Set<String> VALUES =
      words(
          "alt title placeholder aria-label aria-description aria-placeholder",
          "aria-roledescription aria-valuetext");

  private static final Set<String> DESCRIPTIONS =
      words(
          "description keywords og:title og:description og:image:alt twitter:title",
          "twitter:description twitter:image:alt");

  private HtmlElements() {}

  static boolean isVoid(String name) {
    return VOID.contains(name);
  }

  /** Whether a text ends where it begins and ends. Elements that nobody knows are inline. */
  static boolean isBlock(String name) {
    return BLOCK.contains(name);
  }

  static boolean isKept(String name) {
    return KEPT.contains(name);
  }

  static boolean isRaw(String name) {
    return RAW.contains(name);
  }

  /** Whether its raw text holds character references. */
  static boolean holdsReferences(String name) {
    return name.equals("title") || name.equals("textarea");
  }

  static boolean isTelling(String name) {
    return TELLING.contains(name);
  }

  /** Whether a start tag ends an open element whose end tag may be left out. */
  static boolean ends(String start, String open) {
    return switch (open) {
      case "p" -> CLOSE_P.contains(start);
      case "li" -> start.equals("li");
      case "dt", "dd" -> start.equals("dt") || start.equals("dd");
      case "option" -> start.equals("option") || start.equals("optgroup");
      case "optgroup" -> start.equals("optgroup");
      case "td", "th" ->
          start.equals("td") || start.equals("th") || start.equals("tr") || isSection(start);
      case "tr" -> start.equals("tr") || isSection(start);
      case "thead", "tbody", "tfoot" -> isSection(start);
      case "head" -> start.equals("body");
      default -> false;
    };
  }

  /** Whether people read the value of an attribute. */
  static boolean isText(HtmlToken.Tag tag, HtmlAttribute attribute) {
    String name = tag.name();
    return switch (attribute.name()) {
      case "label" -> List.of("option", "optgroup", "track").contains(name);
      case "summary" -> name.equals("table");
      case "abbr" -> name.equals("th") || name.equals("td");
      case "value" -> name.equals("input") && isButton(tag.attribute("type"));
      case "content" ->
          name.equals("meta")
              && (isDescription(tag.attribute("name")) || isDescription(tag.attribute("property")));
      default -> VALUES.contains(attribute.name());
    };
  }

  private static boolean isButton(Optional<String> type) {
    return type.map(HtmlElements::lower)
        .filter(t -> t.equals("submit") || t.equals("button") || t.equals("reset"))
        .isPresent();
  }

  private static boolean isDescription(Optional<String> name) {
    return name.map(HtmlElements::lower).filter(DESCRIPTIONS::contains).isPresent();
  }

  private static boolean isSection(String name) {
    return SECTIONS.contains(name);
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static Set<String> words(String... spaced) {
    return Set.of(String.join(" ", spaced).split(" "));
  }
}
