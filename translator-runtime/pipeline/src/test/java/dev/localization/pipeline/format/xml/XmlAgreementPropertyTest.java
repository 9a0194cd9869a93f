package dev.localization.pipeline.format.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Attr;
import org.w3c.dom.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The scanner accepts what the parser of the JDK accepts, and sees the same. */
class XmlAgreementPropertyTest {
  @Property(tries = 1_500, seed = "42")
  void both_accept_the_same_documents_and_see_the_same(@ForAll("mostlyWellFormed") String xml) {
    assertThat(scanned(xml)).as(xml).isEqualTo(parsed(xml));
  }

  @Property(tries = 5_000, seed = "42")
  void both_refuse_the_same_rubbish(@ForAll("rubbish") String xml) {
    assertThat(scanned(xml)).as(xml).isEqualTo(parsed(xml));
  }

  @Property(tries = 1_500, seed = "42")
  void a_record_is_the_tree_that_the_parser_makes(@ForAll("mostlyWellFormed") String xml)
      throws Exception {
    if (parsed(xml).isEmpty()) {
      assertThatThrownBy(() -> recorded(xml, true)).isInstanceOf(MergeGateException.class);
      assertThatThrownBy(() -> recorded(xml, false)).isInstanceOf(MergeGateException.class);
      return;
    }
    Element root = XmlReader.read(xml).getDocumentElement();
    assertThat(recorded(xml, false)).singleElement().satisfies(e -> isAs(root, e));
    List<Element> children = XmlContent.children(root);
    List<Element> records = recorded(xml, true);
    assertThat(records).hasSameSizeAs(children);
    for (int i = 0; i < children.size(); i++) {
      isAs(children.get(i), records.get(i));
    }
  }

  @Property(tries = 5_000, seed = "42")
  void records_of_rubbish_are_refused(@ForAll("rubbish") String xml) {
    if (parsed(xml).isEmpty()) {
      assertThatThrownBy(() -> recorded(xml, true)).isInstanceOf(MergeGateException.class);
    }
  }

  private static void isAs(Element tree, Element record) {
    assertThat(record.isEqualNode(tree)).isTrue();
  }

  private static List<Element> recorded(String xml, boolean isRootContainer)
      throws MergeGateException {
    List<Element> records = new ArrayList<>();
    XmlReader.read(
        xml,
        new XmlRecords() {
          @Override
          public boolean isContainer(Element element) {
            return isRootContainer && XmlContent.isRoot(element);
          }

          @Override
          public void record(Element element) {
            records.add(element);
          }
        });
    return records;
  }

  @Provide
  Arbitrary<String> mostlyWellFormed() {
    Arbitrary<String> prolog =
        Arbitraries.of(
            "",
            "",
            "\uFEFF",
            "<?xml version=\"1.0\"?>",
            "<?xml version='1.0' encoding='UTF-8'?>\n",
            "<?xml version='1.0' standalone='yes' ?>",
            "<!-- c -->\r\n",
            "<?p x?>",
            " ");
    Arbitrary<String> end = Arbitraries.of("", "", "\n", "<!-- c -->", "<?p?>", "\r\n\t");
    return prolog.flatMap(
        before -> elements(3).flatMap(root -> end.map(after -> before + root + after)));
  }

  private static Arbitrary<String> elements(int depth) {
    Arbitrary<String> leaf =
        Arbitraries.of(
            "text",
            " ",
            "\r\n",
            "\r",
            "\t",
            "é",
            "😀",
            "&amp;",
            "&lt;",
            "&#13;",
            "&#x41;",
            "]]",
            ">",
            "<!-- c -->",
            "<!---->",
            "<![CDATA[<&]]>",
            "<![CDATA[]]]]>",
            "<?p q?>",
            "&quot;",
            "&apos;",
            "\u2028",
            "\u0085",
            "'",
            "\"",
            "&#0;",
            "&nope;",
            "]]>",
            "&#xFFFE;");
    Arbitrary<String> inner = depth == 0 ? leaf : Arbitraries.oneOf(leaf, elements(depth - 1));
    Arbitrary<String> tag =
        Arbitraries.of(
            "a", "b", "ж", "Ünï", "_x.y-z", "x:a xmlns:x='u'", "a xmlns='u'", "xml:a", "中");
    Arbitrary<String> attributes =
        Arbitraries.of(
            "",
            "",
            " p='1'",
            " p=\"a'b\" q = '\"'",
            "\r\n p='x\r\ny'",
            " p='&#10;&lt;>'",
            " xml:space='preserve'",
            " p=''\t",
            " p='1' p='2'");
    return tag.flatMap(
        name ->
            attributes.flatMap(
                more ->
                    inner
                        .list()
                        .ofMaxSize(4)
                        .map(
                            parts ->
                                parts.isEmpty()
                                    ? "<" + name + more + "/>"
                                    : "<%s%s>%s</%s>"
                                        .formatted(
                                            name,
                                            more,
                                            String.join("", parts),
                                            name.replaceFirst(" .*", "")))));
  }

  @Provide
  Arbitrary<String> rubbish() {
    return Arbitraries.of(
            List.of(
                "<a>",
                "</a>",
                "<a/>",
                "<b",
                ">",
                "/>",
                "<",
                "</",
                " ",
                "\n",
                "x",
                "='1'",
                " p='",
                "'",
                "\"",
                "&",
                ";",
                "#",
                "&#x4",
                "&amp;",
                "<!--",
                "-->",
                "--",
                "-",
                "<![CDATA[",
                "]]>",
                "]]",
                "<?",
                "?>",
                "<?xml",
                "xml",
                " version='1.0'",
                "<!",
                "xmlns:a='u'",
                "\u0000",
                "\uFFFF",
                "\uD800",
                "é",
                "1",
                "<?p",
                "\u2003",
                "\uFEFF"))
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts))
        .map(inner -> inner.length() % 2 == 0 ? "<r>" + inner + "</r>" : inner);
  }

  private static Optional<String> scanned(String xml) {
    try {
      StringBuilder out = new StringBuilder();
      show(XmlScanner.root(new SourceText(xml, UTF_8), DocumentLimits.DEFAULT), out);
      return Optional.of(out.toString());
    } catch (InvalidDocumentException refused) {
      return Optional.empty();
    }
  }

  private static void show(XmlElement element, StringBuilder out) {
    out.append("<").append(element.name());
    element.attributes().stream()
        .map(attribute -> " " + attribute.name() + "=" + attribute.value())
        .sorted()
        .forEach(out::append);
    out.append(">");
    for (XmlNode child : element.children()) {
      switch (child) {
        case XmlElement inner -> show(inner, out);
        case XmlText text -> out.append(text.text());
        case XmlComment comment -> out.append("<!--").append(comment.text()).append("-->");
      }
    }
    out.append("</>");
  }

  private static Optional<String> parsed(String xml) {
    try {
      StringBuilder out = new StringBuilder();
      show(XmlReader.read(xml).getDocumentElement(), out);
      return Optional.of(out.toString());
    } catch (MergeGateException refused) {
      return Optional.empty();
    }
  }

  private static void show(Element element, StringBuilder out) {
    out.append("<").append(element.getTagName());
    var attributes = element.getAttributes();
    java.util.stream.IntStream.range(0, attributes.getLength())
        .mapToObj(i -> (Attr) attributes.item(i))
        .map(attribute -> " " + attribute.getName() + "=" + attribute.getValue())
        .sorted()
        .forEach(out::append);
    out.append(">");
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      switch (child) {
        case Element inner -> show(inner, out);
        case Text text -> out.append(text.getData());
        case Comment comment -> out.append("<!--").append(comment.getData()).append("-->");
        default -> {}
      }
    }
    out.append("</>");
  }
}
