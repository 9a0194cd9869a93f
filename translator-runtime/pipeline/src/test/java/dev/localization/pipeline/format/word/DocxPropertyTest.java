package dev.localization.pipeline.format.word;

import static dev.localization.pipeline.format.word.Packages.CODEC;
import static dev.localization.pipeline.format.word.Packages.TO_GERMAN;
import static dev.localization.pipeline.format.word.Packages.body;
import static dev.localization.pipeline.format.word.Packages.document;
import static dev.localization.pipeline.format.word.Packages.merge;
import static dev.localization.pipeline.format.word.Packages.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DocxPropertyTest {
  /** Stands in what is not for translation, and nowhere else. */
  private static final String OPAQUE = "§";

  private static final Pattern TAG = Pattern.compile("</?[rh]\\d+>|<x\\d+/>|<(?:br|tab)/>");
  private static final Pattern CHARACTERS =
      Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>|(<w:noBreakHyphen/>)|(<w:softHyphen/>)");

  @Property(tries = 500, seed = "42")
  void identity_gives_the_same_bytes(@ForAll("bodies") String body) throws Exception {
    byte[] source = document(body);
    assertThat(merge(source, Unit::text)).isSameAs(source);
  }

  @Property(tries = 500, seed = "42")
  void what_is_translated_in_order_is_planned_again(@ForAll("bodies") String body)
      throws Exception {
    byte[] source = document(body);
    List<String> meant = units(source).stream().map(unit -> bare("T" + unit.text())).toList();
    assertThat(units(merge(source, unit -> "T" + unit.text())))
        .extracting(unit -> bare(unit.text()))
        .isEqualTo(meant);
  }

  @Property(tries = 1_000, seed = "42")
  void any_translation_is_read_as_it_was_meant_whatever_it_does_to_the_tags(
      @ForAll("paragraphs") String body,
      @ForAll("translations") List<String> words,
      @ForAll long chance)
      throws Exception {
    byte[] source = document(body);
    for (Unit unit : units(source)) {
      String translation = "T" + shuffled(unit, words, new Random(chance));
      byte[] merged = CODEC.merge(source, TO_GERMAN, Map.of(unit.id(), translation));
      assertThat(characters(body(merged)).replace(OPAQUE, "")).isEqualTo(bare(translation));
      assertThat(elements(body(merged))).isEqualTo(elements(body));
    }
  }

  /** The tags of a unit, some lost and some twice, between words. */
  private static String shuffled(Unit unit, List<String> words, Random random) {
    List<String> parts = new ArrayList<>(words);
    List<String> tags = TAG.matcher(unit.text()).results().map(MatchResult::group).toList();
    for (int i = 0; i < tags.size(); i++) {
      parts.add(random.nextInt(parts.size() + 1), tags.get(random.nextInt(tags.size())));
    }
    return String.join("", parts);
  }

  private static String bare(String text) {
    return TAG.matcher(text).replaceAll("");
  }

  private static String characters(String body) {
    return CHARACTERS
        .matcher(body)
        .results()
        .map(
            match ->
                match.group(2) != null
                    ? "\u2011"
                    : match.group(3) != null ? "\u00AD" : decoded(match))
        .collect(Collectors.joining());
  }

  private static String decoded(MatchResult match) {
    return match
        .group(1)
        .replace("&#13;", "\r")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /** How often each element stands in a body that is not a run, a text or a note of Word's. */
  private static Map<String, Long> elements(String body) {
    return Pattern.compile("<(w:\\w+|m:\\w+)")
        .matcher(body.replaceAll("<w:r>(?:<w:rPr>.*?</w:rPr>)?|<w:(?:no|soft)\\w*Hyphen/>", ""))
        .results()
        .map(match -> match.group(1))
        .filter(name -> !List.of("w:t", "w:proofErr", "w:lastRenderedPageBreak").contains(name))
        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
  }

  @Provide
  Arbitrary<String> bodies() {
    return paragraphs().list().ofMinSize(1).ofMaxSize(2).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> paragraphs() {
    Arbitrary<String> leaf =
        Arbitraries.oneOf(
            runs(),
            runs(),
            Arbitraries.of(
                field("PAGE", run("", OPAQUE)),
                "<w:r><w:tab/></w:r>",
                "<w:r><w:br/><w:t>z</w:t><w:br w:type='page'/></w:r>",
                "<w:r><w:footnoteReference w:id='1'/></w:r>",
                "<w:proofErr w:type='spellStart'/>",
                "<w:r><w:lastRenderedPageBreak/><w:t>b</w:t><w:noBreakHyphen/></w:r>",
                "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>",
                "<w:bookmarkStart w:id='1' w:name='a'/>",
                "<w:bookmarkEnd w:id='1'/>",
                "<w:commentRangeStart w:id='2'/>",
                "<w:commentRangeEnd w:id='2'/>",
                "<w:del w:id='3'><w:r><w:delText>gone</w:delText></w:r></w:del>",
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>" + OPAQUE + "</w:t></w:r>",
                "<w:r><w:fldChar w:fldCharType='end'/></w:r>"));
    Arbitrary<String> leaves = leaf.list().ofMaxSize(4).map(parts -> String.join("", parts));
    Arbitrary<String> around =
        leaves.flatMap(
            inner ->
                Arbitraries.of(
                    "<w:hyperlink w:anchor='a'>" + inner + "</w:hyperlink>",
                    "<w:ins w:id='4'>" + inner + "</w:ins>",
                    "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>"
                        + inner
                        + "</w:sdtContent></w:sdt>",
                    field("HYPERLINK", inner),
                    "<w:hyperlink w:anchor='b'><w:ins w:id='5'>"
                        + inner
                        + "</w:ins></w:hyperlink>"));
    return Arbitraries.oneOf(leaf, around)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> "<w:p><w:pPr/>" + String.join("", parts) + "</w:p>");
  }

  private static Arbitrary<String> runs() {
    return Arbitraries.of("a", "word ", " and", "é😀", "&lt;b>", "&amp;amp;", "", " ", "{x}")
        .flatMap(
            text ->
                Arbitraries.of("", "", "<w:b/>", "<w:i/>", "<w:lang w:val='fr'/>", "<w:noProof/>")
                    .map(property -> run(property, text)));
  }

  private static String run(String property, String text) {
    String properties = property.isEmpty() ? "" : "<w:rPr>" + property + "</w:rPr>";
    return "<w:r>" + properties + "<w:t xml:space='preserve'>" + text + "</w:t></w:r>";
  }

  private static String field(String type, String result) {
    return "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>"
        + type
        + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
        + result
        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
  }

  @Provide
  Arbitrary<List<String>> translations() {
    return Arbitraries.of(
            "a", " ", "\n", "\r", "\t", "<", ">", "&", "&amp;", "]]>", "<b>", "\"", "'", "{0}",
            "\u2011", "\u00AD", "\u00A0", "\u2028", "😀", "<!--", "<r 99>", "</w:t>")
        .list()
        .ofMaxSize(8);
  }
}
