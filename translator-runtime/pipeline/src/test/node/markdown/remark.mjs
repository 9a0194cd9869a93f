// Reads {"mdx": boolean, "documents": [text]} and answers, for each, its tree without the words.
import { compile } from "@mdx-js/mdx";
import { readFileSync } from "node:fs";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";

const { mdx, documents } = JSON.parse(readFileSync(0, "utf8"));
const matter = [remarkFrontmatter, ["yaml", "toml"]];
const parser = unified().use(remarkParse).use(remarkGfm).use(...matter);
if (mdx) {
  parser.use(remarkMdx);
}

const KEPT = ["depth", "ordered", "start", "checked", "lang", "meta", "url", "identifier", "align"];
const VALUES = ["code", "inlineCode", "html", "mdxjsEsm", "mdxFlowExpression", "mdxTextExpression"];

function skeleton(node) {
  const kept = KEPT.filter((name) => node[name] != null).map((name) => [name, node[name]]);
  const value = VALUES.includes(node.type) ? node.value.replace(/\s+/g, " ") : "";
  const attributes = (node.attributes ?? []).map((a) => [a.type, a.name, a.value?.value ?? a.value]);
  const children = (node.children ?? []).filter((child) => child.type !== "text").map(skeleton);
  return [node.type, node.name ?? "", Object.fromEntries(kept), value, attributes, children];
}

const answers = [];
for (const document of documents) {
  try {
    if (mdx) {
      await compile(document, { remarkPlugins: [matter, remarkGfm] });
    }
    answers.push(JSON.stringify(skeleton(parser.parse(document))));
  } catch (error) {
    answers.push("refused: " + error.message);
  }
}
process.stdout.write(JSON.stringify(answers));
