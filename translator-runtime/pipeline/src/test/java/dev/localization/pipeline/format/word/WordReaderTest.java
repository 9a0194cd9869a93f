package dev.localization.pipeline.format.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The independent reader sees whatever a faulty merge could do to a paragraph. */
class WordReaderTest {
  private static final String PARAGRAPH =
      "<w:p><w:pPr><w:jc w:val='left'/></w:pPr>"
          + "<w:bookmarkStart w:id='1' w:name='b'/><w:r><w:t>Some </w:t></w:r>"
          + "<w:r><w:rPr><w:b/><w:lang w:val='fr'/></w:rPr><w:t>words</w:t><w:tab/></w:r>"
          + "<w:bookmarkEnd w:id='1'/><w:hyperlink w:anchor='a'><w:r><w:t>more</w:t></w:r>"
          + "</w:hyperlink><w:r><w:footnoteReference w:id='2'/></w:r></w:p>";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Some,Same",
        "<w:tab/>,",
        "<w:b/>,",
        "<w:b/>,<w:i/>",
        "<w:b/>,<w:b w:val='0'/>",
        "w:anchor='a',w:anchor='c'",
        "<w:bookmarkEnd w:id='1'/>,",
        "<w:footnoteReference w:id='2'/>,<w:footnoteReference w:id='3'/>",
        "<w:tab/>,<w:br/>",
      })
  void what_is_lost_or_changed_is_seen(String part, String other) throws Exception {
    String changed = PARAGRAPH.replace(part, other == null ? "" : other);
    assertThat(changed).isNotEqualTo(PARAGRAPH);
    assertThat(read(changed)).isNotEqualTo(read(PARAGRAPH));
  }

  @Test
  void characters_that_move_between_formats_are_seen() throws Exception {
    assertThat(read(PARAGRAPH.replace("Some <", "<").replace(">words", ">Some words")))
        .isNotEqualTo(read(PARAGRAPH));
  }

  @Test
  void what_no_reader_of_a_document_sees_is_not_seen() throws Exception {
    String split =
        PARAGRAPH
            .replace("<w:lang w:val='fr'/>", "<w:noProof/>")
            .replace("wor", "w</w:t><w:lastRenderedPageBreak/><w:t>or")
            .replace(
                "<w:r><w:t>Some ", "<w:proofErr w:type='spellEnd'/><w:r w:rsidR='1'><w:t>Some ");
    assertThat(read(split)).isEqualTo(read(PARAGRAPH));
  }

  @Test
  void it_sees_what_the_scanner_expects() throws Exception {
    SourceText source = new SourceText(xml(PARAGRAPH), StandardCharsets.UTF_8);
    PartText.Found found = PartText.of("p.xml", source, DocumentLimits.DEFAULT).getFirst();
    assertThat(read(PARAGRAPH)).containsExactly(Map.entry("p.xml#p0", found.slot().seen()));
  }

  @Test
  void what_is_not_xml_is_refused() {
    assertThatThrownBy(() -> read("<w:p>")).isInstanceOf(MergeGateException.class);
  }

  private static Map<String, String> read(String body) throws Exception {
    return new WordReader("p.xml", new Layer.Paragraphs(0)).read(xml(body));
  }

  private static String xml(String body) {
    return "<w:body xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
        + body
        + "</w:body>";
  }
}
