package dev.localization.pipeline.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTokensTest {
  private final HtmlTokens tokens = new HtmlTokens();

  @Test
  void they_are_the_tokens_that_were_added() {
    List<HtmlToken> added = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      HtmlAttribute attribute = new HtmlAttribute("title", "日 " + i, i, i + 9);
      added.add(new HtmlToken.Tag("p" + i, false, i % 2 == 0, List.of(attribute), i, i + 1));
      added.add(new HtmlToken.Text("words é " + i, i, i + 2));
      added.add(new HtmlToken.Code("\uFDD0", -1, -1));
      added.add(new HtmlToken.Comment("", i, i + 4));
      added.add(new HtmlToken.Tag("p" + i, true, false, List.of(), i, i + 5));
    }

    tokens.addAll(added);

    assertThat(tokens).isEqualTo(added);
  }

  @Test
  void the_last_can_be_taken_back_wherever_it_stands() {
    for (int i = 0; i < 200; i++) {
      HtmlToken token = new HtmlToken.Text("t" + i, i, i + 1);
      tokens.add(token);

      assertThat(tokens.removeLast()).isEqualTo(token);
      tokens.add(token);

      assertThat(tokens).hasSize(i + 1).last().isEqualTo(token);
    }
  }
}
