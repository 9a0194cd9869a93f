package dev.localization.pipeline.format.xml;

import dev.localization.pipeline.document.InvalidDocumentException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The XML declaration, the document type declaration and processing instructions. */
final class XmlProlog {
  private static final String EQ = "[ \\t\\r\\n]*+=[ \\t\\r\\n]*+";
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<\\?xml[ \\t\\r\\n]++version"
              + EQ
              + "(\"[^\"<>]*+\"|'[^'<>]*+')"
              + "(?:[ \\t\\r\\n]++encoding"
              + EQ
              + "(\"[A-Za-z][\\w.-]*+\"|'[A-Za-z][\\w.-]*+'))?+"
              + "(?:[ \\t\\r\\n]++standalone"
              + EQ
              + "(?:\"(?:yes|no)\"|'(?:yes|no)'))?+[ \\t\\r\\n]*+\\?>");

  private final XmlCursor cursor;
  private boolean mayHaveDoctype;

  XmlProlog(XmlCursor cursor, boolean mayHaveDoctype) {
    this.cursor = cursor;
    this.mayHaveDoctype = mayHaveDoctype;
  }

  /** Reads the XML declaration, if the document begins with one (production 23). */
  void declaration() throws InvalidDocumentException {
    int afterTarget = cursor.at + 5;
    if (!cursor.sees("<?xml")
        || afterTarget >= cursor.text.length()
        || !XmlCharacters.isSpace(cursor.text.charAt(afterTarget))) {
      return;
    }
    Matcher declaration = DECLARATION.matcher(cursor.text).region(cursor.at, cursor.text.length());
    if (!declaration.lookingAt()) {
      throw cursor.invalid(
          cursor.at,
          "the XML declaration is malformed",
          "write <?xml version=\"1.0\" encoding=\"utf-8\"?>");
    }
    String version = unquoted(declaration.group(1));
    if (!version.equals("1.0")) {
      throw cursor.invalid(
          cursor.at, "the document is XML " + version, "write it as XML 1.0, version=\"1.0\"");
    }
    String encoding = declaration.group(2) == null ? "utf-8" : unquoted(declaration.group(2));
    if (!encoding.equalsIgnoreCase("utf-8")) {
      throw cursor.invalid(
          cursor.at,
          "the document declares the encoding " + encoding,
          "save it as UTF-8, and declare utf-8");
    }
    cursor.at = declaration.end();
  }

  /** Reads a document type declaration that declares nothing itself (production 28). */
  void doctype(boolean beforeRoot) throws InvalidDocumentException {
    int start = cursor.at;
    if (!mayHaveDoctype || !beforeRoot || !cursor.sees("<!DOCTYPE")) {
      throw declared(start);
    }
    mayHaveDoctype = false;
    cursor.at += "<!DOCTYPE".length();
    boolean spaced = cursor.skipSpace();
    if (!spaced) {
      throw malformed(start);
    }
    cursor.name("the document type has no name", "name it");
    spaced = cursor.skipSpace();
    if (spaced && (cursor.sees("PUBLIC") || cursor.sees("SYSTEM"))) {
      boolean isPublic = cursor.sees("PUBLIC");
      cursor.at += 6;
      literal(start, isPublic);
      if (isPublic) {
        literal(start, false);
      }
      cursor.skipSpace();
    }
    if (cursor.peek() == '[') {
      throw declared(start);
    }
    if (cursor.peek() != '>') {
      throw malformed(start);
    }
    cursor.at++;
  }

  /** Reads a processing instruction (production 16). */
  void instruction() throws InvalidDocumentException {
    int start = cursor.at;
    cursor.at += 2;
    String target =
        cursor.name("a processing instruction has no target", "name its target, or remove it");
    if (target.equalsIgnoreCase("xml")) {
      throw cursor.invalid(
          start, "an XML declaration does not begin the document", "move it to the very beginning");
    }
    if (target.indexOf(':') >= 0 || !(cursor.skipSpace() || cursor.sees("?>"))) {
      throw cursor.invalid(
          start, "the target of a processing instruction is malformed", "mend or remove it");
    }
    int content = cursor.at;
    cursor.skipPast("?>", "a processing instruction");
    cursor.checked(content, cursor.at - 2);
  }

  private void literal(int start, boolean isPublic) throws InvalidDocumentException {
    boolean spaced = cursor.skipSpace();
    char quote = cursor.peek();
    int end =
        spaced && (quote == '"' || quote == '\'') ? cursor.text.indexOf(quote, cursor.at + 1) : -1;
    if (end < 0) {
      throw malformed(start);
    }
    String value = cursor.checked(cursor.at + 1, end);
    if (isPublic
        && !value
            .chars()
            .allMatch(
                c ->
                    (c >= '0' && c <= '9')
                        || (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || " \n-'()+,./:=?;!*#@$_%".indexOf(c) >= 0)) {
      throw malformed(start);
    }
    cursor.at = end + 1;
  }

  private InvalidDocumentException declared(int start) {
    return cursor.invalid(
        start, "the document declares a document type or an entity", "remove the declaration");
  }

  private InvalidDocumentException malformed(int start) {
    return cursor.invalid(start, "the document type declaration is malformed", "mend it");
  }

  private static String unquoted(String literal) {
    return literal.substring(1, literal.length() - 1);
  }
}
