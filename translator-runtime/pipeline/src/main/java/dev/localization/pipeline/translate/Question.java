package dev.localization.pipeline.translate;

/**
 * A text that waits for an answer.
 *
 * @param text what is asked
 * @param asked how often it was asked before
 * @param problem why the answer was refused; "" before the first
 */
record Question(Text text, int asked, String problem) {
  static Question first(Text text) {
    return new Question(text, 0, "");
  }

  Question again(String reason) {
    return new Question(text, asked + 1, reason);
  }
}
