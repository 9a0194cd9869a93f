package dev.localization.pipeline.format.word;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.MergeGateException;
import org.junit.jupiter.api.Test;

class InventoryTest {
  private static final String TAB = "<w:r><w:rPr><w:b/></w:rPr><w:tab/></w:r>";
  private static final String LINK = "<w:hyperlink w:anchor='a'/>";
  private static final String TEXT = "<w:r><w:t>a</w:t></w:r>";

  @Test
  void elements_may_move_and_runs_may_come_and_go() {
    assertThatCode(() -> check(TEXT + TAB + LINK + TEXT, LINK + TEXT + TAB))
        .doesNotThrowAnyException();
  }

  @Test
  void a_lost_or_doubled_or_changed_element_is_named() {
    assertRefused(TAB + LINK, LINK, "x.xml would lose or double <w:tab>");
    assertRefused(TAB + LINK, TAB + TAB + LINK, "x.xml would lose or double <w:tab>");
    assertRefused(
        LINK, LINK.replace("'a'", "'b'"), "x.xml would lose or double <w:hyperlink w:anchor=a>");
    assertRefused(TEXT, TEXT + LINK, "x.xml would gain <w:hyperlink w:anchor=a>");
  }

  private static void assertRefused(String source, String merged, String message) {
    assertThatThrownBy(() -> check(source, merged))
        .isInstanceOf(MergeGateException.class)
        .hasMessage(message);
  }

  private static void check(String source, String merged) throws MergeGateException {
    Inventory.check("x.xml", xml(source), xml(merged));
  }

  private static String xml(String body) {
    return "<w:p xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
        + body
        + "</w:p>";
  }
}
