package dev.localization.pipeline.format.word;

import dev.localization.pipeline.format.word.Atom.FieldPart;
import dev.localization.pipeline.format.word.Atom.FieldRole;
import dev.localization.pipeline.format.word.Atom.Looks;
import dev.localization.pipeline.format.word.Atom.Whole;
import dev.localization.pipeline.format.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the content of a paragraph as a row of atoms. */
final class ParagraphScanner {
  /** Elements around runs whose texts are part of the paragraph's. */
  private static final Set<String> AROUND_RUNS =
      Set.of("hyperlink", "ins", "moveTo", "smartTag", "customXml", "dir", "bdo");

  /** Controls whose content is data, or one of a list. */
  private static final Set<String> DATA =
      Set.of("dropDownList", "comboBox", "date", "checkbox", "dataBinding", "picture", "citation");

  /** Ids of styles, in lower case and without separators, whose texts are not for translation. */
  private static final Set<String> PROTECTED =
      Set.of("donottranslate", "tw4winexternal", "tw4wininternal", "notranslate");

  private final String source;
  private final List<Atom> atoms = new ArrayList<>();
  private int scopes = Paragraph.OUTERMOST;

  private ParagraphScanner(String source) {
    this.source = source;
  }

  /** The content of a paragraph after its properties. */
  static List<Atom> atoms(XmlElement paragraph, String source) {
    ParagraphScanner scanner = new ParagraphScanner(source);
    scanner.content(paragraph, isProtected(paragraph, "pPr", "pStyle"));
    return new Fields(scanner.atoms, scanner.scopes).folded();
  }

  private void content(XmlElement parent, boolean kept) {
    parent
        .elements()
        .filter(child -> !Names.isWord(child, "pPr"))
        .forEach(child -> child(child, kept));
  }

  private void child(XmlElement element, boolean kept) {
    if (Seen.isMarker(element)) {
      atoms.add(marker(element));
    } else if (Names.isWord(element, "r")) {
      run(element, kept);
    } else if (isAroundRuns(element)) {
      around(element, kept);
    } else if (!Seen.isNote(element)) {
      atoms.add(new Whole(Looks.OTHER, List.of(new Piece.Block(element))));
    }
  }

  private static boolean isAroundRuns(XmlElement element) {
    if (!Names.WORD.contains(element.namespace()) || element.isEmptyTag()) {
      return false;
    }
    return switch (element.localName()) {
      case "sdt" -> Names.child(element, "sdtContent").isPresent() && !isData(element);
      case "fldSimple" -> Fields.isTextual(Names.attribute(element, "instr").orElse(""));
      default -> AROUND_RUNS.contains(element.localName());
    };
  }

  private static boolean isData(XmlElement control) {
    return Names.child(control, "sdtPr").stream()
        .flatMap(XmlElement::elements)
        .anyMatch(property -> DATA.contains(property.localName()));
  }

  private void around(XmlElement element, boolean kept) {
    List<Piece> opening = new ArrayList<>(List.of(new Piece.Start(element)));
    List<Piece> closing = new ArrayList<>();
    XmlElement content = element;
    for (XmlElement child : element.elements().toList()) {
      if (Names.isWord(child, "sdtContent") && !child.isEmptyTag()) {
        content = child;
        opening.add(new Piece.Start(child));
        closing.add(new Piece.End(child));
      } else if (isPropertiesOf(child)) {
        opening.add(new Piece.Block(child));
      }
    }
    closing.add(new Piece.End(element));
    int scope = ++scopes;
    atoms.add(new Atom.Open(scope, List.copyOf(opening)));
    content.elements().filter(child -> !isPropertiesOf(child)).forEach(child -> child(child, kept));
    atoms.add(new Atom.Close(scope, List.copyOf(closing)));
  }

  private static boolean isPropertiesOf(XmlElement child) {
    return Names.WORD.contains(child.namespace())
        && Set.of("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr").contains(child.localName());
  }

  private void run(XmlElement element, boolean kept) {
    Optional<XmlElement> properties = Names.child(element, "rPr");
    String opening =
        source.substring(element.start(), element.contentStart())
            + properties.map(p -> source.substring(p.start(), p.end())).orElse("");
    Run run = new Run(element.start(), opening, element.name(), Seen.format(element));
    boolean hidden =
        kept
            || properties.filter(p -> Names.isOn(p, "vanish")).isPresent()
            || isProtected(element, "rPr", "rStyle");
    element
        .elements()
        .filter(child -> !Names.isWord(child, "rPr") && !Seen.isNote(child))
        .forEach(child -> atoms.add(inRun(new Piece.InRun(run, child), hidden)));
  }

  private static Atom inRun(Piece.InRun piece, boolean hidden) {
    Optional<String> text = RunContent.text(piece.element());
    if (text.isPresent() && !hidden) {
      return new Atom.Text(piece, text.get());
    }
    XmlElement element = piece.element();
    if (Names.isWord(element, "instrText")) {
      return new FieldPart(FieldRole.INSTRUCTION, element.text(), piece);
    }
    if (Names.isWord(element, "fldChar")) {
      return switch (Names.attribute(element, "fldCharType").orElse("")) {
        case "begin" -> new FieldPart(FieldRole.BEGIN, "", piece);
        case "separate" -> new FieldPart(FieldRole.SEPARATE, "", piece);
        default -> new FieldPart(FieldRole.END, "", piece);
      };
    }
    return new Whole(hidden ? Looks.OTHER : looks(element), List.of(piece));
  }

  private static Looks looks(XmlElement element) {
    if (Names.isWord(element, "tab")) {
      return Looks.TAB;
    }
    boolean isBreak = Names.isWord(element, "br") || Names.isWord(element, "cr");
    return isBreak && element.attributes().isEmpty() ? Looks.BREAK : Looks.OTHER;
  }

  private static Atom marker(XmlElement element) {
    String name = element.localName();
    boolean isStart = name.endsWith("Start");
    String range =
        name.substring(0, name.length() - (isStart ? 5 : 3))
            + Names.attribute(element, "id").orElse("");
    return new Atom.Marker(isStart, range, new Piece.Block(element));
  }

  private static boolean isProtected(XmlElement parent, String properties, String style) {
    return Names.child(parent, properties)
        .flatMap(p -> Names.child(p, style))
        .flatMap(s -> Names.attribute(s, "val"))
        .map(id -> id.toLowerCase(Locale.ROOT).replaceAll("[_ -]", ""))
        .filter(PROTECTED::contains)
        .isPresent();
  }
}
