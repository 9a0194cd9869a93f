package dev.localization.pipeline.translate;

import dev.localization.pipeline.segment.Masked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** The ways in which models spoil answers. Each changes a text, or leaves it when it cannot. */
enum Damage {
  DROPPED_PLACEHOLDER {
    @Override
    String of(String answer, String source, Random random) {
      return withTokenAs("", answer, random);
    }
  },
  DOUBLED_PLACEHOLDER {
    @Override
    String of(String answer, String source, Random random) {
      return withTokenAs("$0 $0", answer, random);
    }
  },
  TRANSLATED_PLACEHOLDER {
    @Override
    String of(String answer, String source, Random random) {
      return withTokenAs(any(random, "⟦eins⟧", "⟦١⟧", "⟦１⟧", "[1]", "{1}"), answer, random);
    }
  },
  /** The one that is no damage by itself: languages order their words differently. */
  REORDERED_PLACEHOLDERS {
    @Override
    String of(String answer, String source, Random random) {
      List<String> tokens = new ArrayList<>(tokens(answer));
      Collections.rotate(tokens, 1);
      var next = tokens.iterator();
      return Masked.TOKEN
          .matcher(answer)
          .replaceAll(token -> Matcher.quoteReplacement(next.next()));
    }
  },
  BROKEN_MESSAGE {
    @Override
    String of(String answer, String source, Random random) {
      return any(
          random,
          answer + " {n, plural, one {x}",
          "{n, plural, other {" + answer + "}}",
          answer + "'{",
          "{" + answer + "}");
    }
  },
  BROKEN_TAG {
    @Override
    String of(String answer, String source, Random random) {
      return answer + any(random, "<b", "</b>", "<b>", "</", "<br/>", "<!--");
    }
  },
  UNBALANCED_BRACE {
    @Override
    String of(String answer, String source, Random random) {
      return inserted(any(random, "{", "}", "{{", "}}", "${"), answer, random);
    }
  },
  INVENTED_PLACEHOLDER {
    @Override
    String of(String answer, String source, Random random) {
      String invented =
          any(random, "⟦97⟧", "{x}", "{{x}}", "${x}", "%{x}", "%(x)s", "%s", "%1$d", "{0}", "<x/>");
      return answer + " " + invented;
    }
  },
  CONTROL_CHARACTER {
    @Override
    String of(String answer, String source, Random random) {
      String character =
          any(random, "\0", "\u0007", "\u001B", "\u0085", "\uFFFD", "\uFEFF", "\uD83D", "\u202E");
      return inserted(character, answer, random);
    }
  },
  EMPTY {
    @Override
    String of(String answer, String source, Random random) {
      return any(random, "", " ", "\n", "\u00A0", "\u200B");
    }
  },
  ECHO {
    @Override
    String of(String answer, String source, Random random) {
      return source;
    }
  },
  QUOTED {
    @Override
    String of(String answer, String source, Random random) {
      return any(random, "\"%s\"", "“%s”", "„%s“", "«%s»", "「%s」", "'%s'", "`%s`", "```\n%s\n```")
          .replace("%s", answer);
    }
  },
  EXPLAINED {
    @Override
    String of(String answer, String source, Random random) {
      return any(
              random,
              "Here is the translation:\n%s",
              "Sure! Here's the text in your language: %s",
              "Translation: %s",
              "Übersetzung: %s",
              "翻訳：%s",
              "%s\n\nNote: the placeholders were kept.",
              "%s (Note: informal)")
          .replace("%s", answer);
    }
  },
  /** With the answer of another text, which gets this one. */
  SWAPPED,
  /** From here on the JSON is missing, or cannot be read at all. */
  TRUNCATED;

  String of(String answer, String source, Random random) {
    return answer;
  }

  static List<String> tokens(String masked) {
    return Masked.TOKEN.matcher(masked).results().map(MatchResult::group).toList();
  }

  private static String withTokenAs(String replacement, String answer, Random random) {
    List<MatchResult> tokens = Masked.TOKEN.matcher(answer).results().toList();
    if (tokens.isEmpty()) {
      return answer;
    }
    MatchResult token = tokens.get(random.nextInt(tokens.size()));
    return answer.substring(0, token.start())
        + replacement.replace("$0", token.group())
        + answer.substring(token.end());
  }

  // Between characters, not between the halves of one.
  private static String inserted(String what, String answer, Random random) {
    int at =
        answer.offsetByCodePoints(0, random.nextInt(answer.codePointCount(0, answer.length())));
    return answer.substring(0, at) + what + answer.substring(at);
  }

  private static String any(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
