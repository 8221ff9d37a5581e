import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { languages } from './languages.ts';

type Catalog = Readonly<Record<string, string>>;

function catalog(tag: string): Catalog {
  const file = new URL(`../locales/${tag}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Catalog;
}

/** The names that a text puts values in for; plural forms count once. */
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? ''))].toSorted();
}

/** The forms of a plural, for example `one` and `other`; none where there is no plural. */
function forms(text: string): string[] {
  return [...text.matchAll(/(zero|one|two|few|many|other) \{/g)].map(([, form]) => form ?? '');
}

/** Braces open and close. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const english = catalog('en');
const others = languages.map(({ tag }) => tag).filter((tag) => tag !== 'en');

test('there are eight languages', () => {
  expect(languages).toHaveLength(8);
});

test.each(languages.map(({ tag }) => tag))('%s has no empty and no broken text', (tag) => {
  for (const [key, text] of Object.entries(catalog(tag))) {
    expect(text.trim(), key).not.toBe('');
    expect(isBalanced(text), `${key}: ${text}`).toBe(true);
  }
});

describe.each(others)('%s', (tag) => {
  const texts = catalog(tag);

  test('has the texts of English, no more and no fewer', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  test('has the same placeholders in every text', () => {
    const differing = Object.entries(english).filter(
      ([key, text]) => `${placeholders(texts[key] ?? '')}` !== `${placeholders(text)}`,
    );
    expect(differing).toEqual([]);
  });

  test('has a plural wherever English has one, with the forms the language needs', () => {
    const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    for (const [key, text] of Object.entries(english)) {
      if (forms(text).length === 0) continue;
      const present = forms(texts[key] ?? '');
      expect(present, key).toContain('other');
      for (const form of present) expect(needed, `${tag} ${key}`).toContain(form);
    }
  });

  test('is translated: at most a fifth reads as in English', () => {
    const same = Object.entries(english).filter(([key, text]) => texts[key] === text);
    expect(same.length / Object.keys(english).length).toBeLessThanOrEqual(0.2);
  });
});
