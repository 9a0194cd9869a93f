package dev.localization.benchmarks.documents.kind;

import java.util.List;
import java.util.Optional;

/** The formats of running text, of subtitles too. */
final class ProseKinds {
  static final List<Kind> ALL =
      List.of(
          new Kind(
              "Srt",
              Okapi.filter("regex.RegexFilter", "okf_regex-srt"),
              "<i>Ann</i>",
              "",
              e ->
                  "%d\n%s,000 --> %s,900\n%s\n\n"
                      .formatted(e.number() + 1, time(e), time(e), e.text()),
              ""),
          new Kind(
              "Vtt",
              Okapi.filter("vtt.VTTFilter", "okf_vtt"),
              "<i>Ann</i>",
              "WEBVTT\n\n",
              e -> "%s.000 --> %s.900\n%s\n\n".formatted(time(e), time(e), e.text()),
              ""),
          new Kind(
              "Markdown",
              Okapi.filter("markdown.MarkdownFilter", "okf_markdown"),
              "**Ann**",
              "# Messages\n\n",
              e -> e.text() + "\n\n",
              ""),
          new Kind(
              "Mdx",
              Optional.empty(),
              "{name}",
              "import { Shop } from './shop'\n\n# Messages\n\n",
              e -> e.text() + "\n\n",
              ""),
          new Kind(
              "Html",
              Okapi.filter("html.HtmlFilter", "okf_html"),
              "<b>Ann</b>",
              """
              <!DOCTYPE html>
              <html lang="en">
                <head><meta charset="utf-8"><title>Messages</title></head>
                <body>
              """,
              e -> "    <p>%s</p>\n".formatted(e.text()),
              "  </body>\n</html>\n"),
          new Kind(
              "Text",
              Okapi.filter("plaintext.PlainTextFilter", "okf_plaintext_paragraphs"),
              "${name}",
              "",
              e -> e.text() + "\n\n",
              ""));

  private ProseKinds() {}

  private static String time(Entry entry) {
    int seconds = entry.number();
    return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
