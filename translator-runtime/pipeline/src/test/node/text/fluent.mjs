// Answers what @fluent/syntax finds amiss in resources, and what @fluent/bundle says for numbers.
import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { FluentParser } from '@fluent/syntax';

const { language, resources, numbers } = JSON.parse(readFileSync(0, 'utf8'));
const parser = new FluentParser({ withSpans: false });

function junk(resource) {
  return parser.parse(resource).body
    .filter((entry) => entry.type === 'Junk')
    .map((entry) => entry.content);
}

function said(resource) {
  const functions = { PLATFORM: () => 'other', DATETIME: () => 'date', NUMBER: undefined };
  delete functions.NUMBER;
  const bundle = new FluentBundle(language, { useIsolating: false, functions });
  const errors = bundle.addResource(new FluentResource(resource)).map(String);
  const texts = {};
  for (const [id, message] of bundle._messages) {
    const patterns = Object.entries(message.attributes).map(([name, p]) => [`${id}.${name}`, p]);
    if (message.value !== null) {
      patterns.unshift([id, message.value]);
    }
    for (const [key, pattern] of patterns) {
      texts[key] = numbers.map((n) => bundle.formatPattern(pattern, arguments_(n), []));
    }
  }
  return { errors, texts };
}

// Every variable is the number, so that a plural of any name is counted.
function arguments_(number) {
  return new Proxy({}, {
    get: () => number,
    getOwnPropertyDescriptor: () => ({ value: number, configurable: true, enumerable: true }),
    has: () => true,
  });
}

process.stdout.write(
  JSON.stringify(resources.map((resource) => ({ junk: junk(resource), ...said(resource) }))),
);
