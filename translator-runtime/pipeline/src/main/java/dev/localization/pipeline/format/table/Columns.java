package dev.localization.pipeline.format.table;

import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.PlanOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the columns of a table are for, by their headers; case, and whether a language is written
 * {@code pt-BR} or {@code pt_BR}, do not matter.
 *
 * <ul>
 *   <li>Key: "key", "keys", "identifier", "id" or "name", the first of these that there is. "id" is
 *       Indonesian where another column is the key.
 *   <li>Source: the source language, {@code source}, the same language of another region, {@code
 *       text}, {@code value}, {@code string} or {@code message}.
 *   <li>Target: the target language, {@code target}, {@code translation}, or the target language
 *       where one of the two names no region. Without one, translations take the place of the
 *       source, unless the table has columns for other languages.
 *   <li>Context: {@code comment}, {@code description}, {@code context} and {@code note}, each in
 *       plural too.
 * </ul>
 *
 * @param names of all columns, {@code #3} for a third one without a name
 * @param key index of the key's column; -1 when rows have none
 * @param source index of the column with the source text
 * @param target index of the column that translations are written to
 * @param context indexes of the columns that explain the text
 */
record Columns(List<String> names, int key, int source, int target, List<Integer> context) {
  private static final List<String> KEYS = List.of("key", "keys", "identifier", "id", "name");
  private static final List<String> TEXTS = List.of("text", "value", "string", "message");
  private static final Set<String> CONTEXTS =
      Set.of(
          "comment",
          "comments",
          "description",
          "descriptions",
          "context",
          "contexts",
          "note",
          "notes");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  Columns {
    names = List.copyOf(names);
    context = List.copyOf(context);
  }

  /** Whether the source text stays beside its translation. */
  boolean areBilingual() {
    return source != target;
  }

  static Columns of(Row header, PlanOptions options) throws InvalidDocumentException {
    return new Headers(header).columns(options);
  }

  /** The headers as they are compared. */
  private static final class Headers {
    private final Row header;
    private final List<String> names;
    private final int key;

    Headers(Row header) {
      this.header = header;
      this.names = header.cells().stream().map(cell -> comparable(cell.text())).toList();
      this.key = KEYS.stream().mapToInt(names::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
    }

    Columns columns(PlanOptions options) throws InvalidDocumentException {
      refuseRepeated();
      String from = comparable(options.sourceLanguage());
      String to = comparable(options.targetLanguage());
      int exactTarget = from.equals(to) ? -1 : column(to);
      int source = source(from, exactTarget);
      if (source < 0) {
        throw new InvalidDocumentException(
            header.line(),
            "no column holds the texts to translate",
            "name it \"%s\", \"source\" or \"value\"".formatted(options.sourceLanguage()));
      }
      int target = exactTarget >= 0 ? exactTarget : target(to, source);
      if (target < 0) {
        refuseOtherLanguages(source, options);
      }
      List<Integer> context =
          IntStream.range(0, names.size())
              .filter(i -> CONTEXTS.contains(names.get(i)))
              .boxed()
              .toList();
      return new Columns(shownNames(), key, source, target < 0 ? source : target, context);
    }

    private int source(String language, int taken) {
      int named = column(language) >= 0 ? column(language) : names.indexOf("source");
      if (named >= 0) {
        return named;
      }
      List<Integer> related = related(language);
      related.remove(Integer.valueOf(taken));
      return related.size() == 1
          ? related.getFirst()
          : TEXTS.stream().mapToInt(names::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
    }

    private int target(String language, int source) {
      OptionalInt named =
          IntStream.of(names.indexOf("target"), names.indexOf("translation"))
              .filter(i -> i >= 0)
              .findFirst();
      if (named.isPresent()) {
        return named.getAsInt();
      }
      List<Integer> related = related(language);
      related.remove(Integer.valueOf(source));
      // Portuguese of Brazil is no Portuguese of Portugal.
      related.removeIf(i -> language.contains("-") && names.get(i).contains("-"));
      return related.size() == 1 ? related.getFirst() : -1;
    }

    private int column(String language) {
      int index = names.indexOf(language);
      return index == key ? -1 : index;
    }

    private List<Integer> related(String language) {
      List<Integer> related = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        if (isLanguage(i) && primary(names.get(i)).equals(primary(language))) {
          related.add(i);
        }
      }
      return related;
    }

    private boolean isLanguage(int column) {
      String name = names.get(column);
      return column != key
          && name.matches("[a-z]{2}(?:-[a-z0-9]{2,8})*+")
          && LANGUAGES.contains(primary(name));
    }

    private void refuseOtherLanguages(int source, PlanOptions options)
        throws InvalidDocumentException {
      List<String> others =
          IntStream.range(0, names.size())
              .filter(i -> i != source && isLanguage(i))
              .mapToObj(i -> header.cell(i).text().strip())
              .toList();
      if (!others.isEmpty()) {
        throw new InvalidDocumentException(
            header.line(),
            "the table has columns for other languages (%s), but none for %s"
                .formatted(String.join(", ", others), options.targetLanguage()),
            "add a column named \"%s\"".formatted(options.targetLanguage()));
      }
    }

    private void refuseRepeated() throws InvalidDocumentException {
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < names.size(); i++) {
        if (!names.get(i).isEmpty() && !seen.add(names.get(i))) {
          throw new InvalidDocumentException(
              header.line(),
              "two columns are named \"%s\"".formatted(header.cell(i).text().strip()),
              "rename one of them");
        }
      }
    }

    private List<String> shownNames() {
      return IntStream.range(0, names.size())
          .mapToObj(i -> names.get(i).isEmpty() ? "#" + (i + 1) : header.cell(i).text().strip())
          .toList();
    }

    private static String comparable(String name) {
      return name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String primary(String tag) {
      int dash = tag.indexOf('-');
      return dash < 0 ? tag : tag.substring(0, dash);
    }
  }
}
