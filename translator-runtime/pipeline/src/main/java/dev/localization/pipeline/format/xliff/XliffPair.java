package dev.localization.pipeline.format.xliff;

import dev.localization.pipeline.format.xml.XmlElement;
import java.util.Optional;

/**
 * A source and what there is of its translation.
 *
 * @param key names the file, the unit and, in XLIFF 2, the segment
 * @param owner the element that holds both
 * @param source the element whose content is translated
 * @param last the element after which a target is inserted
 * @param context what the unit's notes say; "" when nothing
 * @param isToTranslate whether a translation is to be written
 * @param start where the stretch begins in which a translation is written
 * @param head what takes the place of the first characters of the stretch, such as a tag with
 *     another state
 * @param replacedHead how many characters these are
 * @param targetState state that a target gets; "" for none
 */
record XliffPair(
    String key,
    XmlElement owner,
    XmlElement source,
    XmlElement last,
    Optional<XmlElement> target,
    String context,
    boolean isToTranslate,
    int start,
    String head,
    int replacedHead,
    String targetState) {}
