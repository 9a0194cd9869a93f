package dev.localization.runtime.task;

import dev.localization.pipeline.glossary.GlossaryTerm;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a glossary: lines {@code source,language,target[,note]}, quoted as in RFC 4180. Lines that
 * are none, a header for example, are passed over.
 */
final class GlossaryCsv {
  private final String csv;
  private int at;

  private GlossaryCsv(String csv) {
    this.csv = csv;
  }

  /** The terms of one target language. */
  static List<GlossaryTerm> terms(String csv, String language) {
    var reader = new GlossaryCsv(csv);
    var terms = new ArrayList<GlossaryTerm>();
    while (reader.at < csv.length()) {
      List<String> fields = reader.line();
      if (fields.size() >= 3 && fields.get(1).strip().equalsIgnoreCase(language)) {
        String note = fields.size() > 3 ? fields.get(3).strip() : "";
        terms.add(new GlossaryTerm(fields.get(0).strip(), fields.get(2).strip(), note));
      }
    }
    return terms;
  }

  private List<String> line() {
    var fields = new ArrayList<String>();
    do {
      fields.add(field());
    } while (next(','));
    next('\r');
    if (!next('\n') && at < csv.length()) {
      at++;
    }
    return fields;
  }

  private String field() {
    if (!next('"')) {
      int start = at;
      while (at < csv.length() && ",\r\n".indexOf(csv.charAt(at)) < 0) {
        at++;
      }
      return csv.substring(start, at);
    }
    var field = new StringBuilder();
    while (at < csv.length()) {
      char character = csv.charAt(at++);
      if (character != '"') {
        field.append(character);
      } else if (next('"')) {
        field.append('"');
      } else {
        break;
      }
    }
    return field.toString();
  }

  private boolean next(char expected) {
    if (at < csv.length() && csv.charAt(at) == expected) {
      at++;
      return true;
    }
    return false;
  }
}
