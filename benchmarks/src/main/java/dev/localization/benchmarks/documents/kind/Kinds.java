package dev.localization.benchmarks.documents.kind;

import dev.localization.benchmarks.documents.kind.Kind.Filter;
import java.util.List;
import java.util.Optional;

/** The formats that are measured. A new one is a line or two here. */
public final class Kinds {
  private static final String OKAPI = "net.sf.okapi.filters.";

  private static final List<Kind> ALL =
      List.of(
          new Kind(
              "Json",
              okapi("json.JSONFilter", "okf_json"),
              "{name}",
              "{\n",
              e -> "  \"%s\": \"%s\",\n".formatted(e.key(), e.text()),
              "  \"end\": \"The end of it.\"\n}\n"),
          new Kind(
              "Arb",
              Optional.empty(),
              "{name}",
              "{\n  \"@@locale\": \"en\"",
              e ->
                  ",\n  \"%s\": \"%s\",\n  \"@%s\": {\"description\": \"Shown in the cart\"}"
                      .formatted(e.key(), e.text(), e.key()),
              "\n}\n"),
          new Kind(
              "Properties",
              okapi("properties.PropertiesFilter", "okf_properties"),
              "{0}",
              "# Messages\n",
              e -> "%s=%s\n".formatted(e.key(), e.text()),
              ""),
          new Kind(
              "Po",
              okapi("po.POFilter", "okf_po"),
              "%s",
              "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n",
              e ->
                  "\n#: src/cart.c:%d\n#, c-format\nmsgctxt \"%s\"\nmsgid \"%s\"\nmsgstr \"\"\n"
                      .formatted(e.number(), e.key(), e.text()),
              ""),
          new Kind(
              "Android",
              okapi("xml.XMLFilter", "okf_xml-AndroidStrings"),
              "%1$s",
              "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<resources>\n",
              e -> "    <string name=\"%s\">%s</string>\n".formatted(e.key(), e.text()),
              "</resources>\n"),
          new Kind(
              "Strings",
              okapi("regex.RegexFilter", "okf_regex-macStrings"),
              "%@",
              "/* Messages */\n",
              e -> "\"%s\" = \"%s\";\n".formatted(e.key(), e.text()),
              ""),
          new Kind(
              "StringsDict",
              Optional.empty(),
              "%d",
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\">\n<dict>\n",
              Kinds::stringsDict,
              "</dict>\n</plist>\n"),
          new Kind(
              "XcStrings",
              Optional.empty(),
              "%@",
              "{\n  \"sourceLanguage\" : \"en\",\n  \"strings\" : {\n",
              Kinds::xcString,
              "    \"The end of it.\" : {}\n  },\n  \"version\" : \"1.0\"\n}\n"),
          new Kind(
              "Resx",
              okapi("xml.XMLFilter", "okf_xml-resx"),
              "{0}",
              "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<root>\n",
              e ->
                  "  <data name=\"%s\" xml:space=\"preserve\">\n    <value>%s</value>\n  </data>\n"
                      .formatted(e.key(), e.text()),
              "</root>\n"),
          new Kind(
              "Srt",
              okapi("regex.RegexFilter", "okf_regex-srt"),
              "<i>Ann</i>",
              "",
              e ->
                  "%d\n%s,000 --> %s,900\n%s\n\n"
                      .formatted(e.number() + 1, time(e), time(e), e.text()),
              ""),
          new Kind(
              "Vtt",
              okapi("vtt.VTTFilter", "okf_vtt"),
              "<i>Ann</i>",
              "WEBVTT\n\n",
              e -> "%s.000 --> %s.900\n%s\n\n".formatted(time(e), time(e), e.text()),
              ""),
          new Kind(
              "Csv",
              okapi("table.TableFilter", "okf_table_csv"),
              "{name}",
              "key,source,target\n",
              e -> "%s,\"%s\",\n".formatted(e.key(), e.text()),
              ""),
          new Kind(
              "Text",
              okapi("plaintext.PlainTextFilter", "okf_plaintext_paragraphs"),
              "${name}",
              "",
              e -> e.text() + "\n\n",
              ""));

  private Kinds() {}

  /** All of them, in the order of the table. */
  public static List<Kind> all() {
    return ALL;
  }

  /** The one of a name. */
  public static Kind byName(String name) {
    return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow();
  }

  private static Optional<Filter> okapi(String type, String configuration) {
    return Optional.of(new Filter(OKAPI + type, configuration));
  }

  private static String time(Entry entry) {
    int seconds = entry.number();
    return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private static String stringsDict(Entry entry) {
    return """
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
          <key>other</key>
          <string>%s</string>
        </dict>
      </dict>
    """
        .formatted(entry.key(), entry.text());
  }

  private static String xcString(Entry entry) {
    return """
        "%s" : {
          "localizations" : {
            "en" : {
              "stringUnit" : {
                "state" : "translated",
                "value" : "%s"
              }
            }
          }
        },
    """
        .formatted(entry.key(), entry.text());
  }
}
