// Answers what yaml (YAML 1.2) and js-yaml read in documents: their strings and other leaves, by key.
import { readFileSync } from 'node:fs';
import jsYaml from 'js-yaml';
import { parseAllDocuments } from 'yaml';

// A tag of one's own hides what it stands before.
const hidden = (kind) =>
  new jsYaml.Type('!', { kind, multi: true, construct: () => null });
const schema = jsYaml.DEFAULT_SCHEMA.extend(['scalar', 'sequence', 'mapping'].map(hidden));

function leaves(value, key, into) {
  if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
    const entries = value instanceof Map ? [...value.entries()] : Object.entries(value);
    for (const [name, inner] of entries) {
      leaves(inner, `${key}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`, into);
    }
  } else {
    into[key] = typeof value === 'string' ? `"${value}` : '';
  }
  return into;
}

function all(documents) {
  return Object.assign({}, ...documents.map((d, i) => leaves(d, i === 0 ? '' : `#${i + 1}`, {})));
}

const answers = JSON.parse(readFileSync(0, 'utf8')).map((document) => {
  const parsed = parseAllDocuments(document, { merge: true, logLevel: 'error' });
  const errors = [...parsed].flatMap((d) => d.errors.map(String));
  return {
    errors,
    yaml: all([...parsed].map((d) => d.toJS())),
    jsYaml: all(jsYaml.loadAll(document, null, { schema })),
  };
});
process.stdout.write(JSON.stringify(answers));
