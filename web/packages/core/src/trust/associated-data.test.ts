import { describe, expect, test } from 'vitest';
import {
  decodeHelperClaim,
  decodeSharerClaim,
  displayName,
  encodeHelperClaim,
  encodeSharerClaim,
  type HelperClaim,
  type SharerClaim,
} from './associated-data.ts';
import { concat, utf8 } from './bytes.ts';
import { lvCat, readLv } from './lv.ts';
import { SUITE } from './suites.ts';
import { filled, HELPER_CLAIM, refusal, SHARER_CLAIM } from './testing/pair.ts';

const common = { version: 1, suites: [SUITE, 'other'], suite: SUITE };
const helper: HelperClaim = { ...common, ...HELPER_CLAIM };
const sharer: SharerClaim = { ...common, ...SHARER_CLAIM };
const helperFields = readLv(encodeHelperClaim(helper));
const sharerFields = readLv(encodeSharerClaim(sharer));

/** ADa with one field replaced. */
function helperWith(index: number, field: Uint8Array): Uint8Array {
  return lvCat(...helperFields.with(index, new Uint8Array(field)));
}

/** ADb with one field replaced. */
function sharerWith(index: number, field: Uint8Array): Uint8Array {
  return lvCat(...sharerFields.with(index, new Uint8Array(field)));
}

describe('the bytes', () => {
  test('of ADa are the fields in the order of the protocol', () => {
    const { person } = helper;
    expect(encodeHelperClaim(helper)).toEqual(
      lvCat(
        utf8('H'),
        utf8('1'),
        utf8(`${SUITE},other`),
        utf8(SUITE),
        helper.fingerprint,
        person.id,
        utf8(person.name),
        utf8(person.jobTitle),
        utf8(person.company),
        utf8(person.verifiedDomain),
        utf8('view-only'),
        utf8('web-1'),
      ),
    );
  });

  test('of ADb are the fields in the order of the protocol', () => {
    const { person } = sharer;
    expect(encodeSharerClaim(sharer)).toEqual(
      lvCat(
        utf8('S'),
        utf8('1'),
        utf8(`${SUITE},other`),
        utf8(SUITE),
        sharer.fingerprint,
        person.id,
        utf8(person.name),
        utf8(person.jobTitle),
        utf8(person.company),
        utf8(person.verifiedDomain),
        utf8('-'),
        utf8('view-only'),
        utf8('web-2'),
      ),
    );
  });

  test('read back as the same claim', () => {
    expect(decodeHelperClaim(encodeHelperClaim(helper))).toEqual(helper);
    expect(decodeSharerClaim(encodeSharerClaim(sharer))).toEqual(sharer);
    const capable = { ...sharer, device: 'PC-17', capabilities: ['view-only', 'full-control'] };
    expect(decodeSharerClaim(encodeSharerClaim(capable))).toEqual(capable);
  });
});

describe('a text is refused', () => {
  const line = [
    ['a line feed', 'a\nb'],
    ['a NUL', 'a\u0000'],
    ['a delete', 'a\u007F'],
    ['a C1 control', 'a\u0085b'],
    ['a line separator', 'a\u2028b'],
    ['a right-to-left override', 'Anna\u202Egro.elpmaxe'],
    ['an embedding', '\u202Ab'],
    ['an isolate', '\u2067b\u2069'],
    ['half a surrogate pair', 'a\uD800'],
  ] as const;

  test.each(line)('with %s, where it is written', (_what, text) => {
    for (const field of ['name', 'jobTitle', 'company', 'verifiedDomain'] as const) {
      const person = { ...helper.person, [field]: text };
      expect(refusal(() => encodeHelperClaim({ ...helper, person }))).toBe('malformed');
      expect(refusal(() => encodeSharerClaim({ ...sharer, person }))).toBe('malformed');
    }
    expect(refusal(() => encodeSharerClaim({ ...sharer, device: text }))).toBe('malformed');
    expect(refusal(() => encodeHelperClaim({ ...helper, build: text }))).toBe('malformed');
  });

  test.each(line.slice(0, 8))('with %s, where it is read', (_what, text) => {
    for (const index of [6, 7, 8, 9, 11]) {
      expect(refusal(() => decodeHelperClaim(helperWith(index, utf8(text))))).toBe('malformed');
    }
    for (const index of [6, 7, 8, 9, 10, 12]) {
      expect(refusal(() => decodeSharerClaim(sharerWith(index, utf8(text))))).toBe('malformed');
    }
  });

  test.each([
    ['half a sequence', [0xc3]],
    ['an over-long sequence', [0xc0, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
  ])('that is not UTF-8: %s', (_what, bytes) => {
    const field = Uint8Array.from(bytes);
    expect(refusal(() => decodeHelperClaim(helperWith(6, field)))).toBe('malformed');
  });

  test('that is too long', () => {
    for (const [index, limit] of [
      [6, 513],
      [7, 512],
      [8, 512],
      [9, 253],
      [11, 64],
    ] as const) {
      expect(refusal(() => decodeHelperClaim(helperWith(index, filled(limit, 0x61))))).toBe(null);
      const longer = helperWith(index, filled(limit + 1, 0x61));
      expect(refusal(() => decodeHelperClaim(longer))).toBe('malformed');
    }
  });

  test('but names of all scripts are not', () => {
    for (const name of [
      'O’Brien-Ñuñez',
      'محمد',
      '山田 太郎',
      'א\u200Fב',
      '👩🏽‍💻',
      'a\u0301',
      '\uFEFFx',
    ]) {
      const person = { ...helper.person, name };
      expect(decodeHelperClaim(encodeHelperClaim({ ...helper, person })).person.name).toBe(name);
    }
  });
});

describe('fields', () => {
  test('of the own side are reflected', () => {
    expect(refusal(() => decodeHelperClaim(encodeSharerClaim(sharer)))).toBe('reflected');
    expect(refusal(() => decodeSharerClaim(encodeHelperClaim(helper)))).toBe('reflected');
  });

  test('must be all there and no more', () => {
    for (let count = 0; count < helperFields.length; count++) {
      const cut = lvCat(...helperFields.slice(0, count));
      expect(refusal(() => decodeHelperClaim(cut))).toBe('malformed');
    }
    const more = lvCat(...sharerFields, utf8('more'));
    expect(refusal(() => decodeSharerClaim(more))).toBe('malformed');
    const rest = concat(encodeSharerClaim(sharer), Uint8Array.of(5));
    expect(refusal(() => decodeSharerClaim(rest))).toBe('malformed');
    expect(refusal(() => decodeHelperClaim(new Uint8Array(5000)))).toBe('malformed');
  });

  test.each([
    ['role', 0, 'h'],
    ['version that is no number', 1, 'one'],
    ['version with a leading zero', 1, '01'],
    ['version 0', 1, '0'],
    ['empty suite list', 2, ''],
    ['suite list with a hole', 2, 'a,,b'],
    ['suite list with a space', 2, 'a b'],
    ['long suite list', 2, 'a,b,c,d,e,f,g,h,i'],
    ['suite with a comma', 3, 'a,b'],
    ['suite in another script', 3, 'ä'],
    ['short fingerprint', 4, 'short'],
    ['short id', 5, 'short'],
    ['unknown mode', 10, 'all-control'],
    ['mode in another case', 10, 'View-only'],
  ])('refuse a wrong %s', (_what, index, value) => {
    expect(refusal(() => decodeHelperClaim(helperWith(index, utf8(value))))).toBe('malformed');
  });

  test('refuse a sharer without device or capabilities', () => {
    expect(refusal(() => decodeSharerClaim(sharerWith(10, utf8(''))))).toBe('malformed');
    expect(refusal(() => decodeSharerClaim(sharerWith(11, utf8(''))))).toBe('malformed');
    expect(refusal(() => encodeSharerClaim({ ...sharer, capabilities: [] }))).toBe('malformed');
    expect(refusal(() => encodeSharerClaim({ ...sharer, capabilities: ['a,b'] }))).toBe(
      'malformed',
    );
    expect(refusal(() => encodeHelperClaim({ ...helper, suites: ['a', 'b,c'] }))).toBe('malformed');
  });
});

test('a name is its parts with one space', () => {
  expect(displayName('Anna', 'Berg')).toBe('Anna Berg');
  expect(displayName('', 'Berg')).toBe('Berg');
  expect(displayName('Anna', '')).toBe('Anna');
  expect(displayName('', '')).toBe('');
});
