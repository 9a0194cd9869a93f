package dev.localization.pipeline.segment;

import dev.localization.pipeline.segment.IcuNode.Axis;
import dev.localization.pipeline.segment.IcuNode.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message of ICU MessageFormat that varies by number or by choice, as whole sentences.
 *
 * <p>What stands around a plural is drawn into its branches, so that a translator always sees a
 * complete sentence, and the branches are those that the target language has: {@code You have {n,
 * plural, one {# file} other {# files}}.} becomes, for Russian, four variants of "You have #
 * files.". The translated variants make one message again.
 */
public final class IcuMessage implements Message {
  /** More variants than that are not planned: nested choices multiply. */
  public static final int MAX_VARIANTS = 200;

  /** More characters than that, all variants together, are not planned either. */
  static final int MAX_CHARACTERS = 1 << 20;

  private final List<IcuNode> nodes;

  private IcuMessage(List<IcuNode> nodes) {
    this.nodes = nodes;
  }

  /** Reads a text; empty when it is no message, or varies by nothing. */
  public static Optional<IcuMessage> parse(String text) {
    // Cheap, and true of every message that varies.
    if (!text.contains("plural") && !text.contains("select")) {
      return Optional.empty();
    }
    return IcuParser.parse(text)
        .filter(nodes -> nodes.stream().anyMatch(Choice.class::isInstance))
        .map(IcuMessage::new);
  }

  @Override
  public List<Variant> variants(String sourceLanguage, String targetLanguage)
      throws UnsupportedMessageException {
    List<Variant> variants = new ArrayList<>();
    collect(tree(sourceLanguage, targetLanguage), variants);
    return variants;
  }

  @Override
  public String assemble(String sourceLanguage, String targetLanguage, Map<String, String> texts)
      throws UnsupportedMessageException {
    StringBuilder out = new StringBuilder();
    write(tree(sourceLanguage, targetLanguage), texts, out);
    return out.toString();
  }

  /** Half a message in each language helps nobody. */
  @Override
  public boolean isDivisible() {
    return false;
  }

  private IcuTree tree(String sourceLanguage, String targetLanguage)
      throws UnsupportedMessageException {
    return new IcuExpansion(sourceLanguage, targetLanguage).expand(nodes);
  }

  private static void collect(IcuTree tree, List<Variant> variants) {
    switch (tree) {
      case IcuTree.Leaf leaf -> variants.add(leaf.variant());
      case IcuTree.Branch branch ->
          branch.children().values().forEach(child -> collect(child, variants));
    }
  }

  private static void write(IcuTree tree, Map<String, String> texts, StringBuilder out) {
    switch (tree) {
      case IcuTree.Leaf leaf -> out.append(texts.get(leaf.variant().id()));
      case IcuTree.Branch branch -> {
        Axis axis = branch.axis();
        out.append('{').append(axis.argument()).append(", ").append(axis.type()).append(',');
        if (!axis.offset().isEmpty()) {
          out.append(" offset:").append(axis.offset());
        }
        branch
            .children()
            .forEach(
                (selector, child) -> {
                  out.append(' ').append(selector).append(" {");
                  write(child, texts, out);
                  out.append('}');
                });
        out.append('}');
      }
    }
  }

  /**
   * One sentence of a message.
   *
   * @param id its selectors, e.g. {@code gender=male,count=one}; unique in the message, "" for one
   *     that stands for the whole of it
   * @param text in the syntax of a message
   * @param note what it is chosen by, for people; "" when a plural form says it all
   * @param inPlural whether {@code #} is syntax in it
   * @param plural the plural form, or {@link PluralForm#NONE}
   */
  public record Variant(String id, String text, String note, boolean inPlural, PluralForm plural) {}

  /** The message means something that its variants could not say. */
  public static final class UnsupportedMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    UnsupportedMessageException(String message) {
      super(message);
    }
  }
}
