// Answers where the trees of two documents differ apart from their texts, and which texts the second shows.
import { readFileSync } from 'node:fs';
import { parse } from 'parse5';

function children(node) {
  const nodes = node.content ? node.content.childNodes : (node.childNodes ?? []);
  return nodes.filter((child) => child.nodeName !== '#text');
}

function describe(node) {
  return node.nodeName === '#comment' ? `<!--${node.data}-->` : node.nodeName;
}

function compare(before, after, marker, differences) {
  if (describe(before) !== describe(after)) {
    differences.push(`${describe(before)} became ${describe(after)}`);
    return;
  }
  const values = new Map((after.attrs ?? []).map((a) => [a.name, a.value]));
  for (const { name, value } of before.attrs ?? []) {
    const found = values.get(name);
    const follows = before.nodeName === 'html' && ['lang', 'dir', 'xml:lang'].includes(name);
    if (found !== value && !found?.includes(marker) && !follows) {
      differences.push(`${before.nodeName}@${name}: ${value} became ${found}`);
    }
  }
  const [left, right] = [children(before), children(after)];
  if (left.length !== right.length || values.size !== (before.attrs ?? []).length) {
    differences.push(`${before.nodeName} has other parts: ${right.map(describe)}`);
  }
  left.slice(0, right.length).forEach((child, i) => compare(child, right[i], marker, differences));
}

function texts(node, found) {
  (node.attrs ?? []).forEach((attribute) => found.push(attribute.value));
  if (node.nodeName === '#text') {
    found.push(node.value);
  }
  const nodes = node.content ? node.content.childNodes : (node.childNodes ?? []);
  nodes.forEach((child) => texts(child, found));
  return found;
}

const { marker, pairs } = JSON.parse(readFileSync(0, 'utf8'));
const answers = pairs.map(({ before, after }) => {
  const [source, merged] = [before, after].map((html) => parse(html, { scriptingEnabled: false }));
  const differences = [];
  compare(source, merged, marker, differences);
  return { differences, texts: texts(merged, []).filter((text) => text.includes(marker)) };
});
process.stdout.write(JSON.stringify(answers));
