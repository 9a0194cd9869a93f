package dev.localization.benchmarks.documents.kind;

import java.util.List;
import java.util.Optional;

/** The formats of keys with texts that are XML. */
final class XmlKinds {
  static final List<Kind> ALL =
      List.of(
          new Kind(
              "Android",
              Okapi.filter("xml.XMLFilter", "okf_xml-AndroidStrings"),
              "%1$s",
              "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<resources>\n",
              e -> "    <string name=\"%s\">%s</string>\n".formatted(e.key(), e.text()),
              "</resources>\n"),
          new Kind(
              "StringsDict",
              Optional.empty(),
              "%d",
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\">\n<dict>\n",
              XmlKinds::stringsDict,
              "</dict>\n</plist>\n"),
          new Kind(
              "Xliff",
              Okapi.filter("xliff.XLIFFFilter", "okf_xliff"),
              "<x id=\"1\"/>",
              """
              <?xml version="1.0" encoding="UTF-8"?>
              <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
                <file original="shop" source-language="en" target-language="de" datatype="plaintext">
                  <body>
              """,
              e ->
                  "      <trans-unit id=\"%s\">\n        <source>%s</source>\n      </trans-unit>\n"
                      .formatted(e.key(), e.text()),
              "    </body>\n  </file>\n</xliff>\n"),
          new Kind(
              "Qt",
              Okapi.filter("ts.TsFilter", "okf_ts"),
              "%1",
              """
              <?xml version="1.0" encoding="utf-8"?>
              <!DOCTYPE TS>
              <TS version="2.1" language="de" sourcelanguage="en">
              <context>
                  <name>Cart</name>
              """,
              XmlKinds::qt,
              "</context>\n</TS>\n"),
          new Kind(
              "Resx",
              Okapi.filter("xml.XMLFilter", "okf_xml-resx"),
              "{0}",
              "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<root>\n",
              e ->
                  "  <data name=\"%s\" xml:space=\"preserve\">\n    <value>%s</value>\n  </data>\n"
                      .formatted(e.key(), e.text()),
              "</root>\n"));

  private XmlKinds() {}

  // Two forms are one message.
  private static String stringsDict(Entry entry) {
    return entry.number() % 2 == 0
        ? """
          <key>%s</key>
          <dict>
            <key>NSStringLocalizedFormatKey</key>
            <string>%%#@n@</string>
            <key>n</key>
            <dict>
              <key>NSStringFormatSpecTypeKey</key>
              <string>NSStringPluralRuleType</string>
              <key>NSStringFormatValueTypeKey</key>
              <string>d</string>
              <key>one</key>
              <string>%s</string>
        """
            .formatted(entry.key(), entry.text())
        : """
              <key>other</key>
              <string>%s</string>
            </dict>
          </dict>
        """
            .formatted(entry.text());
  }

  private static String qt(Entry entry) {
    return """
        <message>
            <source>%s</source>
            <comment>%s</comment>
            <translation type="unfinished"></translation>
        </message>
    """
        .formatted(entry.text(), entry.key());
  }
}
