package dev.localization.pipeline.format.yaml;

import dev.localization.pipeline.document.DocumentLimits;
import dev.localization.pipeline.document.Findings;
import dev.localization.pipeline.document.InvalidDocumentException;
import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.PlanOptions;
import dev.localization.pipeline.document.Scanned;
import dev.localization.pipeline.document.Slot;
import dev.localization.pipeline.document.SourceText;
import dev.localization.pipeline.document.SplicedFormat;
import dev.localization.pipeline.packed.PackedMap;
import java.util.Set;

/**
 * YAML 1.2, as long as readers of YAML 1.1 see the same in it. Every string is translated in the
 * style in which it is written; keys, comments, anchors, aliases, tags and everything that is no
 * string to readers of either version stay. A scalar of several lines in quotes, or in none,
 * becomes one line.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/">YAML 1.2.2</a>
 */
public final class YamlFormat implements SplicedFormat {
  @Override
  public String name() {
    return "Yaml";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("yml", "yaml");
  }

  @Override
  public boolean recognises(String text) {
    return text.startsWith("%YAML ");
  }

  @Override
  public Scanned scan(SourceText source, PlanOptions options, DocumentLimits limits)
      throws InvalidDocumentException {
    YamlSlots slots = new YamlSlots(source, options, new YamlScanner(source, limits).scan());
    return Scanned.of(slots.all(), YamlTexts::syntax);
  }

  @Override
  public void checkAgreement(SourceText source, PlanOptions options, Scanned scanned)
      throws InvalidDocumentException {
    PackedMap read = new PackedMap();
    try {
      YamlReader.read(source.text(), options, read::add);
    } catch (MergeGateException refused) {
      throw new InvalidDocumentException(
          0, "readers of YAML 1.1 refuse it: " + refused.getMessage(), "write it for both");
    }
    for (Slot slot : scanned.slots()) {
      boolean isInSource = slot.kind() == Slot.Kind.TEXT || slot.kind() == Slot.Kind.KEPT;
      if (isInSource && !slot.seen().equals(read.get(slot.key()))) {
        throw new InvalidDocumentException(
            slot.string().line(),
            "readers of YAML 1.1 and of 1.2 see different values at " + slot.key(),
            "put the value in double quotes, its special characters escaped");
      }
    }
  }

  @Override
  public String encode(String text, Slot slot, SourceText source) {
    return YamlEncoder.encode(text, slot, source);
  }

  @Override
  public String seen(String text, Slot slot) {
    return YamlReader.string(text + YamlEncoder.lineBreaks(slot.seen()));
  }

  @Override
  public void read(SourceText merged, PlanOptions options, Findings findings)
      throws MergeGateException {
    YamlReader.read(merged.text(), options, findings);
  }
}
