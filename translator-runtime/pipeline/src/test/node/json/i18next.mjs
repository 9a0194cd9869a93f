// Answers what i18next says to {key, count, ordinal}, or which suffix its format v3 has for a count.
import { readFileSync } from 'node:fs';

const request = JSON.parse(readFileSync(0, 'utf8'));
const { default: i18next } = await import(request.format === 'v3' ? 'i18next23' : 'i18next');

async function load(language, resources) {
  const instance = i18next.createInstance();
  await instance.init({
    lng: language,
    fallbackLng: false,
    compatibilityJSON: request.format,
    keySeparator: '\u001f',
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { [language]: { translation: resources } },
  });
  return instance;
}

const answers = {};
if (request.languages) {
  const { pluralResolver } = (await load('en', {})).services;
  const numbers = Array.from({ length: request.upTo + 1 }, (_, n) => n);
  for (const language of request.languages) {
    answers[language] = numbers.map((n) => pluralResolver.getSuffix(language, n));
  }
} else {
  const instance = await load(request.language, JSON.parse(request.document));
  for (const { key, count, ordinal } of request.questions) {
    answers[`${key} ${count}`] = instance.t(key, { count, ordinal });
  }
}
process.stdout.write(JSON.stringify(answers));
