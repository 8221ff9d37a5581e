// @vitest-environment jsdom
import { layla, maximilian, vera } from '@tandem/ui/testing';
import { endReasons, ended, refusal } from '@tandem/ui/testing';
import { beforeEach, describe, expect, test } from 'vitest';

import {
  accountTexts,
  bestLanguage,
  callName,
  chooseLanguage,
  clock,
  day,
  duration,
  endText,
  fullName,
  initials,
  isolate,
  language,
  languages,
  onLanguage,
  problemText,
  quantity,
  readTexts,
  settingsTexts,
  showLanguage,
  startLanguage,
  t,
} from './index.ts';

beforeEach(() => showLanguage('en'));

describe('languages', () => {
  test.each([
    [['de-AT', 'en'], 'de'],
    [['zh-TW'], 'zh-Hans'],
    [['ja', 'sv'], 'sv'],
    [['ja'], 'en'],
    [[], 'en'],
  ] as const)('%j reads %s', (wanted, tag) => {
    expect(bestLanguage(wanted)).toBe(tag);
  });

  test('Arabic turns the page around and English turns it back', async () => {
    await showLanguage('ar');
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
    await showLanguage('en');
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['en', 'ltr']);
  });

  test('a choice is told, remembered and wins over the browser', async () => {
    let told = 0;
    const stop = onLanguage(() => (told += 1));
    await chooseLanguage('nl');
    stop();
    await showLanguage('en');
    expect(told).toBe(1);
    await startLanguage();
    expect(language()).toBe('nl');
    localStorage.clear();
  });
});

test('a part of an app brings its texts, now and in every language after', async () => {
  const part = {
    ...accountTexts,
    en: async () => ({ messages: { 'part.text': ['Hello'] } }),
    de: async () => ({ messages: { 'part.text': ['Guten Tag'] } }),
  };
  await readTexts(part);
  expect(t('part.text' as never)).toBe('Hello');
  await showLanguage('de');
  expect(t('part.text' as never)).toBe('Guten Tag');
  expect(t('join.submit')).not.toBe('');
});

test('a part that is asked for while a language is read comes with it', async () => {
  const late = { ...settingsTexts, sv: async () => ({ messages: { 'late.text': ['Hej'] } }) };
  const shown = showLanguage('sv');
  await readTexts(late);
  await shown;
  expect(t('late.text' as never)).toBe('Hej');
});

describe('people', () => {
  test('names, initials and what a sentence calls them', () => {
    expect(fullName(vera)).toBe('Vera Lindqvist');
    expect(initials(vera)).toBe('V\u200cL');
    expect(callName(vera, 'helper')).toBe('Vera');
    expect(callName(null, 'helper')).toBe('your helper');
    expect(callName({ ...vera, givenName: ' ', familyName: '' }, 'sharer')).toBe(
      'the other person',
    );
  });

  test('a name of the other direction is fenced', async () => {
    expect(callName(layla, 'sharer')).toBe('\u2068ليلى\u2069');
    await showLanguage('ar');
    expect(callName(layla, 'sharer')).toBe('ليلى');
    expect(isolate('Vera')).toBe('\u2068Vera\u2069');
  });
});

describe('ends', () => {
  test('who left is named on the other side', () => {
    const peer = { ...vera, givenName: 'Nia' };
    expect(endText(ended('helper-left', { peer }), 'sharer')).toBe('Nia left.');
    expect(endText(ended('sharer-left', { peer }), 'helper')).toBe('Nia left the session.');
    expect(endText(ended('declined', { peer }), 'helper')).toBe('Nia declined your request.');
  });

  test('a lost connection names the side that is missing', () => {
    const lost = ended('network-lost', { missing: 'sharer', peer: maximilian });
    expect(endText(lost, 'helper')).toContain('Maximilian-Alexander lost the connection');
    expect(endText(lost, 'sharer')).toContain('The connection was lost');
  });

  test.each(['helper', 'sharer'] as const)('a mismatch tells the %s to hang up', (side) => {
    const text = endText(ended('identity-mismatch'), side);
    expect(text).toMatch(/^This connection is not safe\./);
    expect(text).toMatch(/Hang up/);
  });

  test.each(languages.map(({ tag }) => tag))('every reason has a sentence in %s', async (tag) => {
    await showLanguage(tag);
    for (const reason of endReasons) {
      for (const side of ['helper', 'sharer'] as const) {
        const text = endText(ended(reason), side);
        expect(text).not.toMatch(/^end\./);
        expect(text).not.toMatch(/[{}]/);
      }
    }
  });
});

describe('problems', () => {
  test('the sharer reads no trade words', () => {
    const expired = refusal('code-expired');
    expect(problemText(expired, 'helper')).toBe('This code has expired. Get a new one.');
    expect(problemText(expired, 'sharer')).toContain('Ask your help desk');
  });

  test.each([
    [0.2, 'Try again in 1 second.'],
    [89, 'Try again in 89 seconds.'],
    [91, 'Try again in 2 minutes.'],
  ])('%d seconds to wait', (retryAfterSeconds, words) => {
    const text = problemText(refusal('too-many-requests', { retryAfterSeconds }), 'helper');
    expect(text.endsWith(words)).toBe(true);
  });

  test('an unknown type keeps the words of the server, and is never without words', () => {
    expect(problemText(refusal('new-rule', { detail: 'Not today.' }), 'helper')).toBe('Not today.');
    expect(problemText(refusal('constructor'), 'helper')).toBe(t('problem.internal'));
  });
});

test('times read as people say them', async () => {
  expect(quantity(1, 'minute')).toBe('1 minute');
  expect(quantity(30, 'day')).toBe('30 days');
  expect(day('2026-11-21T00:00:00Z', 'UTC')).toBe('Nov 21, 2026');
  expect(clock(65_000)).toBe('1:05');
  expect(clock(3_725_000)).toBe('1:02:05');
  expect(duration(125_000)).toMatch(/2 minutes.*5 seconds/);
  await showLanguage('de');
  expect(duration(125_000)).toMatch(/2 Minuten.*5 Sekunden/);
});
