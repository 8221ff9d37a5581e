import { describe, expect, test } from 'vitest';
import {
  formatCode,
  newSecret,
  parseCode,
  parseLink,
  parseLinkFragment,
  sessionLink,
} from './code.ts';

const CODE = { nameplate: '7QX', secret: 'M4T0Z' };

describe('parseCode', () => {
  test.each([
    ['as shown', '7QXM 4T0Z'],
    ['in lower case', '7qxm4t0z'],
    ['with dashes', '7QX-M4T0Z'],
    ['with the dashes of other keyboards', '7QX\u2013M4\u2011T0\uFF0DZ'],
    ['with spaces everywhere', '  7 Q X\tM\n4 T 0 Z\u00A0'],
    ['in full width', '７ＱＸｍ４ｔ０ｚ'],
    ['with an ideographic space', '7QXM\u30004T0Z'],
    ['with O for 0', '7QXM4TOZ'],
    ['with o for 0', '7qxm4toz'],
  ])('reads a code %s', (_how, typed) => {
    expect(parseCode(typed)).toEqual(CODE);
  });

  test.each([
    ['O', '0'],
    ['o', '0'],
    ['I', '1'],
    ['i', '1'],
    ['L', '1'],
    ['l', '1'],
    ['Ｏ', '0'],
    ['Ｉ', '1'],
    ['ｌ', '1'],
  ])('folds %s to %s', (typed, read) => {
    expect(parseCode(`000${typed}0000`)).toEqual({ nameplate: '000', secret: `${read}0000` });
  });

  test('reads every symbol of the alphabet as itself', () => {
    for (const symbol of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      const lower = parseCode(`AAA${symbol.toLowerCase()}AAAA`);
      expect(lower).toEqual({ nameplate: 'AAA', secret: `${symbol}AAAA` });
    }
  });

  test.each([
    ['', 'empty'],
    ['  - \n', 'empty'],
    ['7QXM4T0', 'too-short'],
    ['7', 'too-short'],
    ['7QXM4T0ZZ', 'too-long'],
    ['7'.repeat(100_000), 'too-long'],
    ['7QXM4T0U', 'bad-character'],
    ['7QXM4T0u', 'bad-character'],
    ['7QXM4T0ß', 'bad-character'],
    ['7QXM4T0é', 'bad-character'],
    ['7QXM4T0ى', 'bad-character'],
    ['7QXM4T0\u0000', 'bad-character'],
    ['\u202E7QXM4T0Z', 'bad-character'],
    ['7QXM\u200B4T0Z', 'bad-character'],
    ['7QXM4T0\uD83D', 'bad-character'],
    ['7QXM4T0Z!', 'bad-character'],
    ['<b>7QXM</b>', 'bad-character'],
    ['7QXM4T😀', 'bad-character'],
  ])('refuses %j as %s', (typed, error) => {
    expect(parseCode(typed)).toEqual({ error });
  });
});

describe('a session link', () => {
  test('leads back to its code', () => {
    const link = new URL(sessionLink('https://help.example.org', CODE));
    expect(link.href).toBe('https://help.example.org/j/7QX#M4T0Z');
    expect(parseLink(link.pathname, link.hash)).toEqual(CODE);
    expect(sessionLink('https://help.example.org/', CODE)).toBe(link.href);
  });

  test('never has the secret in what is sent to a server', () => {
    const link = new URL(sessionLink('https://help.example.org', CODE));
    expect(link.pathname + link.search).not.toContain(CODE.secret);
  });

  test.each([
    ['/j/7QX', '', { error: 'empty' }],
    ['/j/7QX', '#M4T0', { error: 'too-short' }],
    ['/j/7QX', '#M4T0ZZ', { error: 'too-long' }],
    ['/j/7QX', '#M4%30Z', { error: 'bad-character' }],
    ['/j/', '#M4T0Z', { error: 'empty' }],
    ['/j/7QXM', '#M4T0Z', { error: 'too-long' }],
    ['/j/7Q', '#M4T0Z', { error: 'too-short' }],
    ['/', '#M4T0Z', null],
    ['/j/7QX/', '#M4T0Z', null],
    ['/help/j/7QX', '#M4T0Z', null],
  ])('%s%s is read as %j', (path, fragment, parsed) => {
    expect(parseLink(path, fragment)).toEqual(parsed);
  });

  test('has a fragment that folds like a typed code', () => {
    expect(parseLinkFragment('#m4toz')).toEqual({ secret: 'M4T0Z' });
    expect(parseLinkFragment('M4T0Z')).toEqual({ secret: 'M4T0Z' });
    expect(parseLinkFragment('##M4T0Z')).toEqual({ error: 'bad-character' });
  });
});

describe('newSecret', () => {
  test('is five symbols that read back as themselves', () => {
    for (let run = 0; run < 500; run++) {
      const secret = newSecret();
      expect(parseCode(`000${secret}`)).toEqual({ nameplate: '000', secret });
    }
  });

  test('uses every symbol about equally often', () => {
    const count = new Map<string, number>();
    for (let run = 0; run < 6400; run++) {
      for (const symbol of newSecret()) count.set(symbol, (count.get(symbol) ?? 0) + 1);
    }
    expect(count.size).toBe(32);
    // 1,000 of each expected, standard deviation 31: eight of them is never chance.
    for (const times of count.values()) expect(Math.abs(times - 1000)).toBeLessThan(250);
  });
});

test('a code is shown in two groups of four', () => {
  expect(formatCode(CODE)).toBe('7QXM 4T0Z');
});
