package dev.localization.pipeline.format.markdown;

import static dev.localization.pipeline.format.Documents.TO_JAPANESE;
import static dev.localization.pipeline.format.Documents.merge;
import static dev.localization.pipeline.format.Documents.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.Unit;
import dev.localization.pipeline.segment.MarkdownPiece;
import dev.localization.pipeline.segment.MarkdownText;
import dev.localization.pipeline.segment.Masked;
import dev.localization.pipeline.segment.Segment;
import dev.localization.pipeline.segment.Syntax;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarkdownPropertyTest {
  @Property(tries = 150, seed = "42")
  void a_document_comes_through_whole_and_one_text_changes_alone(
      @ForAll("documents") Document document,
      @ForAll("words") String before,
      @ForAll("words") String after)
      throws Exception {
    Assume.that(isReadAlike(document));
    List<Unit> units = plan(document.format, document.text, TO_JAPANESE).units();
    assertThat(merge(document.format, document.text, TO_JAPANESE, Unit::text))
        .isEqualTo(document.text);
    for (Unit changed : units) {
      Masked masked = changed.segment().masked();
      String translation = masked.unmask(before + "я" + masked.text() + "я" + after);
      if (!isAccepted(changed, translation)) {
        continue;
      }
      String merged = merged(document, changed, translation);
      List<Unit> found = plan(document.format, merged, TO_JAPANESE).units();
      List<String> expected = new ArrayList<>(units.stream().map(Unit::text).toList());
      int place = units.indexOf(changed);
      assertThat(found).as(merged).hasSameSizeAs(units);
      assertThat(canonical(found.get(place))).as(merged).isEqualTo(canonical(changed, translation));
      expected.set(place, found.get(place).text());
      assertThat(found).extracting(Unit::text).isEqualTo(expected);
    }
  }

  @Property(tries = 150, seed = "43")
  void whatever_a_translation_is_it_reads_as_itself_or_is_refused(
      @ForAll("documents") Document document, @ForAll("words") String translation)
      throws Exception {
    Assume.that(isReadAlike(document));
    List<Unit> units = plan(document.format, document.text, TO_JAPANESE).units();
    for (Unit changed : units) {
      try {
        String merged = merged(document, changed, translation + "я");
        List<Unit> found = plan(document.format, merged, TO_JAPANESE).units();
        assertThat(found).hasSameSizeAs(units);
        assertThat(canonical(found.get(units.indexOf(changed))))
            .isEqualTo(canonical(changed, translation + "я"));
      } catch (MergeGateException refused) {
        assertThat(refused).hasMessageContaining("merged document");
      }
    }
  }

  /** Whether both parsers see the same in it; else it is refused. */
  private static boolean isReadAlike(Document document) throws Exception {
    try {
      plan(document.format, document.text, TO_JAPANESE);
      return true;
    } catch (InvalidDocumentException refused) {
      assertThat(refused).hasMessageContaining("do not agree");
      return false;
    }
  }

  private static String merged(Document document, Unit changed, String translation)
      throws Exception {
    return merge(
        document.format,
        document.text,
        TO_JAPANESE,
        unit -> unit.id().equals(changed.id()) ? translation : unit.text());
  }

  /** Whether the validator would let a translation pass. */
  private static boolean isAccepted(Unit unit, String translation) {
    var found =
        new Segment(translation, "", unit.syntaxes(), unit.plural(), 0).masked().occurrences();
    return MarkdownText.pieces(translation, isMdx(unit)).isPresent()
        && found.stream()
            .sorted()
            .toList()
            .equals(unit.segment().masked().occurrences().stream().sorted().toList());
  }

  private static boolean isMdx(Unit unit) {
    return unit.syntaxes().contains(Syntax.MDX);
  }

  private static String canonical(Unit unit) {
    return Canonical.of(MarkdownText.pieces(unit.text(), isMdx(unit)).orElseThrow());
  }

  private static String canonical(Unit unit, String translation) {
    return Canonical.of(
        MarkdownText.pieces(translation, isMdx(unit))
            .orElse(List.of(new MarkdownPiece.Literal(translation))));
  }

  record Document(String format, String text) {}

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
            "a", "Wort", " ", "  ", "\n", "\n\n", "\r\n", "# ", "#", "- ", "-", "---", "+ ", "* ",
            "*", "**", "_", "__", "1. ", "2) ", "> ", ">", "|", "||", "|-|", "===", "    ", "\t",
            "```", "~~~", "~", "`", "<div>", "<", "</b>", "<!--", "&", "&amp;", "&#42;", "[", "]",
            "](x)", "![", "[^1]", "[x]: /u", "{", "}", "{{", "{#id}", "$", "$$", ":::", ":::note",
            ":", "import ", "export ", "\\", "\\\\", "!", "!!!", "「", "」", "。", "強", "€", "😀",
            "\u00A0", "\u3000", "=", ".", ")", "(", "\"", "'", "[ ] ", "[x] ", "%}", "{%", "+++",
            "\uE000", "{}", "<https:", "//", "[!NOTE]", "[toc]", "import", "</", "/>", "<>")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Document> documents() {
    Arbitrary<String> inline =
        Arbitraries.of(
                "Word ",
                "word ",
                "a",
                "*em* ",
                "**strong**",
                "***both*** ",
                "_em_ ",
                "`co|de` ",
                "[link](u) ",
                "[l *e* k](<a b> \"Ti\") ",
                "![alt](i.png) ",
                "[ref] ",
                "[r][ref] ",
                "https://e.org/a_b ",
                "\\* ",
                "&amp;",
                "~~s~~ ",
                "snake_case ",
                "2 * 3 ",
                "! ",
                "(p) ",
                "\"q\" ",
                "é",
                "強調",
                "**「強」** ",
                "[no] ",
                "[^1] ",
                "a.b ",
                ": ",
                "$x$ ",
                "5$ ",
                "{{ v }} ",
                "# ",
                "1. ")
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .map(parts -> "x" + String.join("", parts).strip());
    Arbitrary<String> paragraph =
        Combinators.combine(inline, inline, Arbitraries.of("", "\n", "  \n", "\\\n"))
            .as((one, two, end) -> end.isEmpty() ? one : one + end + two);
    Arbitrary<String> block =
        Arbitraries.oneOf(
            paragraph,
            inline.map(text -> "## " + text),
            inline.map(text -> "# " + text + " {#id}"),
            paragraph.map(text -> text + "\n---"),
            paragraph.map(text -> "> " + text.replace("\n", "\n> ")),
            paragraph.map(text -> "- " + text.replace("\n", "\n  ")),
            paragraph.map(text -> "1. " + text.replace("\n", "\n   ") + "\n2. [ ] t"),
            paragraph.map(text -> "> - " + text.replace("\n", "\n>   ")),
            Combinators.combine(inline, inline)
                .as((a, b) -> "| " + cell(a) + " | h |\n|---|:-:|\n| " + cell(b) + " | x"),
            paragraph.map(text -> "[^1]: " + text.replace("\n", "\n    ")),
            inline.map(text -> ":::tip " + text + "\n" + text + "\n:::"),
            Arbitraries.of(
                "```\ncode\n\n# x\n```", "***", "<!-- c -->", "$$\nx\n$$", "> [!NOTE]\n> n"));
    return Combinators.combine(
            block.list().ofMinSize(1).ofMaxSize(4),
            Arbitraries.of("\n", "\r\n"),
            Arbitraries.of("", "\n"),
            Arbitraries.of("Markdown", "Markdown", "Mdx"))
        .as(
            (blocks, end, last, format) -> {
              String text = String.join("\n\n", blocks) + "\n\n[ref]: /r 'T'" + last;
              String whole = format.equals("Mdx") ? mdx(text) : text;
              return new Document(format, whole.replace("\n", end));
            });
  }

  private static String mdx(String text) {
    return text.replace("<!-- c -->", "<A>\n  t\n</A>")
        .replace("{{ v }}", "{v + {}.a}")
        .replace("{#id}", "<b>i</b>")
        .replace("<a b>", "a");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
