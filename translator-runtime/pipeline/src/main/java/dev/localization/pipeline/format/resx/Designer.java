package dev.localization.pipeline.format.resx;

import dev.localization.pipeline.format.xml.XmlElement;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells strings from the properties that the designer of Windows Forms keeps in the same file.
 *
 * @param used whether a designer wrote the file; only then does {@code x.Name} stand for a property
 */
record Designer(boolean used) {
  private static final Set<String> PROPERTIES =
      Set.of(
          "AccessibleRole",
          "Anchor",
          "AutoScaleDimensions",
          "AutoScaleMode",
          "AutoSize",
          "BackColor",
          "BackgroundImage",
          "BackgroundImageLayout",
          "CheckAlign",
          "ClientSize",
          "Dock",
          "Enabled",
          "FlatStyle",
          "Font",
          "ForeColor",
          "HelpKeyword",
          "Icon",
          "Image",
          "ImageAlign",
          "ImageKey",
          "ImeMode",
          "ItemHeight",
          "Language",
          "LayoutSettings",
          "Localizable",
          "Location",
          "Margin",
          "MaximumSize",
          "MaxLength",
          "MinimumSize",
          "Multiline",
          "Name",
          "Padding",
          "Parent",
          "RightToLeft",
          "RightToLeftLayout",
          "ScrollBars",
          "ShortcutKeys",
          "Size",
          "SizeMode",
          "StartPosition",
          "TabIndex",
          "TextAlign",
          "TextImageRelation",
          "TrayLocation",
          "Type",
          "Visible",
          "Width",
          "WordWrap",
          "ZOrder");

  static Designer of(Stream<XmlElement> entries) {
    return new Designer(
        entries
            .map(Designer::name)
            .anyMatch(name -> name.startsWith(">>") || name.startsWith("$this.")));
  }

  /** Whether an entry is a string that people read. */
  boolean isText(XmlElement entry) {
    String name = name(entry);
    boolean isProperty =
        used
            && PROPERTIES.contains(name.substring(name.lastIndexOf('.') + 1))
            && name.indexOf('.') >= 0;
    return entry.attribute("type").isEmpty()
        && entry.attribute("mimetype").isEmpty()
        && !name.startsWith(">>")
        && !isProperty;
  }

  private static String name(XmlElement entry) {
    return entry.attribute("name").orElse("");
  }
}
