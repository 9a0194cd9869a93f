package dev.localization.benchmarks.documents.kind;

import java.util.List;
import java.util.Optional;

/** The formats of keys with texts that are no XML. */
final class CatalogueKinds {
  static final List<Kind> ALL =
      List.of(
          new Kind(
              "Json",
              Okapi.filter("json.JSONFilter", "okf_json"),
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
              Okapi.filter("properties.PropertiesFilter", "okf_properties"),
              "{0}",
              "# Messages\n",
              e -> "%s=%s\n".formatted(e.key(), e.text()),
              ""),
          new Kind(
              "Po",
              Okapi.filter("po.POFilter", "okf_po"),
              "%s",
              "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n",
              e ->
                  "\n#: src/cart.c:%d\n#, c-format\nmsgctxt \"%s\"\nmsgid \"%s\"\nmsgstr \"\"\n"
                      .formatted(e.number(), e.key(), e.text()),
              ""),
          new Kind(
              "Strings",
              Okapi.filter("regex.RegexFilter", "okf_regex-macStrings"),
              "%@",
              "/* Messages */\n",
              e -> "\"%s\" = \"%s\";\n".formatted(e.key(), e.text()),
              ""),
          new Kind(
              "XcStrings",
              Optional.empty(),
              "%@",
              "{\n  \"sourceLanguage\" : \"en\",\n  \"strings\" : {\n",
              CatalogueKinds::xcString,
              "    \"The end of it.\" : {}\n  },\n  \"version\" : \"1.0\"\n}\n"),
          new Kind(
              "Csv",
              Okapi.filter("table.TableFilter", "okf_table_csv"),
              "{name}",
              "key,source,target\n",
              e -> "%s,\"%s\",\n".formatted(e.key(), e.text()),
              ""),
          new Kind(
              "Yaml",
              Okapi.filter("yaml.YamlFilter", "okf_yaml"),
              "%{name}",
              "en:\n",
              e -> "  %s: %s\n".formatted(e.key(), e.text()),
              ""),
          new Kind(
              "Fluent",
              Optional.empty(),
              "{ $name }",
              "# Messages\n",
              e -> "%s = %s\n".formatted(e.key(), e.text()),
              ""));

  private CatalogueKinds() {}

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
