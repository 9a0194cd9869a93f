package dev.localization.pipeline.document;

import dev.localization.pipeline.document.SourceText.Splice;
import dev.localization.pipeline.segment.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Java resource bundles, in the format of {@link java.util.Properties#load(java.io.Reader)}. As
 * {@link java.util.PropertyResourceBundle} does, bytes that are not UTF-8 are taken for ISO 8859-1.
 */
final class PropertiesCodec implements DocumentCodec {
  private static final Set<Syntax> SYNTAXES =
      EnumSet.of(Syntax.DOLLAR_BRACES, Syntax.BRACES, Syntax.PRINTF, Syntax.TAGS);

  private final DocumentLimits limits;

  PropertiesCodec(DocumentLimits limits) {
    this.limits = limits;
  }

  @Override
  public String format() {
    return "Properties";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public DocumentPlan plan(byte[] source, PlanOptions options) throws InvalidDocumentException {
    List<Property> properties = new PropertiesScanner(decode(source)).scan();
    StringUnits stringUnits = stringUnits(properties, options);
    List<Unit> units = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (Property property : properties) {
      keys.add(property.string().key());
      units.addAll(stringUnits.of(property.string()));
      limits.checkUnits(units.size());
    }
    return new DocumentPlan(format(), version(), units, keys);
  }

  @Override
  public byte[] merge(byte[] source, PlanOptions options, Map<String, String> translations)
      throws InvalidDocumentException, MergeGateException {
    SourceText text = decode(source);
    List<Property> properties = new PropertiesScanner(text).scan();
    StringUnits stringUnits = stringUnits(properties, options);
    boolean ascii = text.charset().equals(StandardCharsets.ISO_8859_1) || text.escapesNonAscii();
    List<Splice> splices = new ArrayList<>();
    Map<String, String> expected = new LinkedHashMap<>();
    for (Property property : properties) {
      DocumentString string = property.string();
      List<Unit> units = stringUnits.of(string);
      Optional<String> merged =
          units.isEmpty() ? Optional.empty() : stringUnits.merged(string, units, translations);
      merged.ifPresent(
          value ->
              splices.add(
                  new Splice(
                      property.start(), property.end(), PropertiesEscapes.encode(value, ascii))));
      expected.put(string.key(), merged.orElse(string.text()));
    }
    byte[] result = text.splice(splices);
    PropertiesGate.check(new String(result, text.charset()), expected);
    return result;
  }

  private SourceText decode(byte[] source) throws InvalidDocumentException {
    if (source.length <= limits.maxBytes() && SourceText.decodeUtf8(source).isEmpty()) {
      return new SourceText(
          new String(source, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }
    return SourceText.utf8(source, limits);
  }

  private static StringUnits stringUnits(List<Property> properties, PlanOptions options) {
    List<String> texts = properties.stream().map(property -> property.string().text()).toList();
    return new StringUnits(options, MessageSyntax.of(texts, SYNTAXES, true));
  }
}
