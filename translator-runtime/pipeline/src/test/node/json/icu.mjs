// Answers how @formatjs/icu-messageformat-parser reads messages: their variants, by selector.
import { readFileSync } from 'node:fs';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

function variants(elements, path) {
  const choice = elements.find((e) => e.type === TYPE.plural || e.type === TYPE.select);
  if (!choice) {
    const text = elements.map((e) => (e.type === TYPE.literal ? e.value : '\u25a1')).join('');
    return { [path]: text };
  }
  const entries = Object.entries(choice.options);
  return Object.assign({}, ...entries.map(([s, o]) => variants(o.value, `${path}/${s}`)));
}

const messages = JSON.parse(readFileSync(0, 'utf8'));
const answers = messages.map((message) => variants(parse(message, { ignoreTag: true }), ''));
process.stdout.write(JSON.stringify(answers));
