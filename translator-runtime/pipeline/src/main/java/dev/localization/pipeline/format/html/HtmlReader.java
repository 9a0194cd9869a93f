package dev.localization.pipeline.format.html;

import dev.localization.pipeline.document.MergeGateException;
import dev.localization.pipeline.document.SourceText;
import java.util.ArrayList;
import java.util.List;
import nu.validator.htmlparser.common.TokenHandler;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.impl.ElementName;
import nu.validator.htmlparser.impl.HtmlAttributes;
import nu.validator.htmlparser.impl.Tokenizer;
import nu.validator.htmlparser.impl.UTF16Buffer;
import org.xml.sax.SAXException;

/**
 * Reads a merged document with the tokenizer of the Validator.nu parser, which shares no code with
 * ours. The tree that browsers build is a function of the tokens; trees differ in how they move
 * misplaced text, and so are no ground to compare on.
 */
final class HtmlReader implements TokenHandler {
  private static final int NOWHERE = -1;
  private static final int PIECE = 1 << 16;

  private final HtmlTokens tokens = new HtmlTokens();
  private final StringBuilder characters = new StringBuilder();
  private final ForeignContent foreign = new ForeignContent();
  private Tokenizer tokenizer = new Tokenizer(this, true);

  private HtmlReader() {}

  static List<HtmlToken> tokens(SourceText merged) throws MergeGateException {
    String masked = Templating.mask(merged.text(), false);
    HtmlReader reader = new HtmlReader();
    try {
      // At the end of its input the tokenizer forgets what follows such an ampersand.
      String text = masked.substring(merged.begin());
      reader.read(text.replaceAll("&(#[xX]?)\\z", "&amp;$1"));
    } catch (SAXException malformed) {
      throw new MergeGateException("the merged document is not HTML: " + malformed.getMessage());
    }
    return reader.tokens;
  }

  private void read(String text) throws SAXException {
    tokenizer.setCommentPolicy(XmlViolationPolicy.ALLOW);
    tokenizer.setContentNonXmlCharPolicy(XmlViolationPolicy.ALLOW);
    tokenizer.setContentSpacePolicy(XmlViolationPolicy.ALLOW);
    tokenizer.setNamePolicy(XmlViolationPolicy.ALLOW);
    tokenizer.setXmlnsPolicy(XmlViolationPolicy.ALLOW);
    tokenizer.start();
    boolean endsInCr = false;
    for (int from = 0; from < text.length(); from += PIECE) {
      char[] piece = text.substring(from, Math.min(from + PIECE, text.length())).toCharArray();
      UTF16Buffer buffer = new UTF16Buffer(piece, 0, piece.length);
      while (buffer.hasMore()) {
        buffer.adjust(endsInCr);
        endsInCr = buffer.hasMore() && tokenizer.tokenizeBuffer(buffer);
      }
    }
    tokenizer.eof();
    tokenizer.end();
    flush();
  }

  private void flush() {
    if (!characters.isEmpty()) {
      tokens.addAll(HtmlTokenizer.masked(characters.toString()));
      characters.setLength(0);
    }
  }

  @Override
  public void startTag(ElementName element, HtmlAttributes attributes, boolean selfClosing) {
    flush();
    String name = element.getName();
    boolean isForeign = foreign.isForeign();
    boolean isVoid = !isForeign && HtmlElements.isVoid(name);
    boolean isRoot = name.equals("svg") || name.equals("math");
    boolean isWhole = isVoid || (selfClosing && (isForeign || isRoot));
    tokens.add(new HtmlToken.Tag(name, false, isWhole, attributes(attributes), NOWHERE, NOWHERE));
    if (!isWhole) {
      foreign.enter(name);
    }
    if (!isForeign) {
      int state =
          switch (name) {
            case "title", "textarea" -> Tokenizer.RCDATA;
            case "style", "xmp", "iframe", "noembed", "noframes" -> Tokenizer.RAWTEXT;
            case "script" -> Tokenizer.SCRIPT_DATA;
            case "plaintext" -> Tokenizer.PLAINTEXT;
            default -> Tokenizer.DATA;
          };
      if (state != Tokenizer.DATA) {
        tokenizer.setStateAndEndTagExpectation(state, element);
      }
    }
  }

  private static List<HtmlAttribute> attributes(HtmlAttributes read) {
    List<HtmlAttribute> attributes = new ArrayList<>();
    for (int i = 0; i < read.getLength(); i++) {
      attributes.add(
          new HtmlAttribute(
              read.getLocalNameNoBoundsCheck(i), read.getValueNoBoundsCheck(i), NOWHERE, NOWHERE));
    }
    return attributes;
  }

  @Override
  public void endTag(ElementName element) {
    flush();
    tokens.add(new HtmlToken.Tag(element.getName(), true, false, List.of(), NOWHERE, NOWHERE));
    foreign.leave(element.getName());
  }

  @Override
  public void comment(char[] buffer, int start, int length) {
    flush();
    tokens.add(new HtmlToken.Comment(new String(buffer, start, length), NOWHERE, NOWHERE));
  }

  @Override
  public void characters(char[] buffer, int start, int length) {
    characters.append(buffer, start, length);
  }

  @Override
  public void zeroOriginatingReplacementCharacter() {
    characters.append('\uFFFD');
  }

  @Override
  public void doctype(String name, String publicId, String systemId, boolean forceQuirks) {
    flush();
    tokens.add(new HtmlToken.Tag("!doctype", false, true, List.of(), NOWHERE, NOWHERE));
  }

  @Override
  public boolean cdataSectionAllowed() {
    return foreign.isForeign();
  }

  @Override
  public boolean wantsComments() {
    return true;
  }

  @Override
  public void startTokenization(Tokenizer self) {
    tokenizer = self;
  }

  @Override
  public void eof() {
    flush();
  }

  @Override
  public void endTokenization() {
    flush();
  }

  @Override
  public void ensureBufferSpace(int inputLength) {
    // There is one buffer, and it grows by itself.
  }
}
