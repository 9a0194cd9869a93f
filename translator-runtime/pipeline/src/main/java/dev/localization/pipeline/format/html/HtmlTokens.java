package dev.localization.pipeline.format.html;

import dev.localization.pipeline.format.html.HtmlToken.Code;
import dev.localization.pipeline.format.html.HtmlToken.Comment;
import dev.localization.pipeline.format.html.HtmlToken.Tag;
import dev.localization.pipeline.format.html.HtmlToken.Text;
import dev.localization.pipeline.packed.PackedList;
import dev.localization.pipeline.packed.PackedReader;
import dev.localization.pipeline.packed.PackedWriter;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a document. */
final class HtmlTokens extends PackedList<HtmlToken> {
  private static final int TEXT = 0;
  private static final int CODE = 1;
  private static final int COMMENT = 2;
  private static final int TAG = 3;
  private static final int END = 1 << 2;
  private static final int WHOLE = 1 << 3;

  @Override
  protected void write(HtmlToken token, PackedWriter out) {
    switch (token) {
      case Text text -> write(TEXT, text.text(), out);
      case Code code -> write(CODE, code.mask(), out);
      case Comment comment -> write(COMMENT, comment.data(), out);
      case Tag tag -> write(tag, out);
    }
    out.number(token.start());
    out.number(token.end());
  }

  private static void write(int kind, String text, PackedWriter out) {
    out.number(kind);
    out.text(text);
  }

  private static void write(Tag tag, PackedWriter out) {
    write(TAG | (tag.isEnd() ? END : 0) | (tag.isWhole() ? WHOLE : 0), tag.name(), out);
    out.number(tag.attributes().size());
    for (HtmlAttribute attribute : tag.attributes()) {
      out.text(attribute.name());
      out.text(attribute.value());
      out.number(attribute.start());
      out.number(attribute.end());
    }
  }

  @Override
  protected HtmlToken read(PackedReader in) {
    int kind = in.number();
    String text = in.text();
    return switch (kind & TAG) {
      case TEXT -> new Text(text, in.number(), in.number());
      case CODE -> new Code(text, in.number(), in.number());
      case COMMENT -> new Comment(text, in.number(), in.number());
      default -> {
        List<HtmlAttribute> attributes = attributes(in);
        boolean isEnd = (kind & END) != 0;
        boolean isWhole = (kind & WHOLE) != 0;
        yield new Tag(text, isEnd, isWhole, attributes, in.number(), in.number());
      }
    };
  }

  private static List<HtmlAttribute> attributes(PackedReader in) {
    int size = in.number();
    if (size == 0) {
      return List.of();
    }
    List<HtmlAttribute> attributes = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      attributes.add(new HtmlAttribute(in.text(), in.text(), in.number(), in.number()));
    }
    return attributes;
  }
}
