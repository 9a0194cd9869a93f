package dev.localization.benchmarks.documents.kind;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.function.Function;

/**
 * A format, and how a document of it is written.
 *
 * @param name as a TranslationJob spells it
 * @param okapi Okapi's filter for it, where there is one
 * @param placeholder as its texts hold it
 * @param head before the entries
 * @param entry one entry
 * @param foot after them
 */
public record Kind(
    String name,
    Optional<Filter> okapi,
    String placeholder,
    String head,
    Function<Entry, String> entry,
    String foot) {

  /**
   * A filter of Okapi.
   *
   * @param type its class
   * @param configuration one of those that it brings along
   */
  public record Filter(String type, String configuration) {}

  /** A document with as many entries as asked for. */
  public byte[] document(int entries) {
    StringBuilder document = new StringBuilder(head);
    Texts.of(entries, placeholder).forEach(next -> document.append(entry.apply(next)));
    return document.append(foot).toString().getBytes(UTF_8);
  }
}
