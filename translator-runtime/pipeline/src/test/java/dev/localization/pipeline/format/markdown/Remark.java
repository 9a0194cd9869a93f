package dev.localization.pipeline.format.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import dev.localization.pipeline.format.Node;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** remark and MDX, behind a script of {@code src/test/node/markdown}. */
record Remark(Node node) {
  /** Installs them; skips the test, saying why, where that cannot be done. */
  static Remark require() throws IOException, InterruptedException {
    return new Remark(Node.require("markdown"));
  }

  /** For each document its tree without words, or why it is refused. */
  JsonNode trees(boolean mdx, List<String> documents) throws IOException, InterruptedException {
    return node.ask("remark.mjs", Map.of("mdx", mdx, "documents", documents));
  }
}
