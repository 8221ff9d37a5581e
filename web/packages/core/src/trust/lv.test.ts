import { describe, expect, test } from 'vitest';
import { concat, utf8 } from './bytes.ts';
import { lvCat, prependLen, readLv } from './lv.ts';
import { filled, random, refusal } from './testing/pair.ts';
import { fromHex, toHex } from './testing/vectors.ts';

describe('prependLen', () => {
  test.each([
    [0, '00'],
    [1, '01'],
    [127, '7f'],
    [128, '8001'],
    [255, 'ff01'],
    [16_383, 'ff7f'],
    [16_384, '808001'],
  ])('writes the length %i as %s', (length, prefix) => {
    const data = filled(length, 9);
    expect(toHex(prependLen(data))).toBe(prefix + toHex(data));
  });

  test("gives the draft's example", () => {
    expect(toHex(prependLen(utf8('1234')))).toBe('0431323334');
  });
});

describe('readLv', () => {
  test("reads the draft's example of lv_cat", () => {
    const bytes = lvCat(utf8('1234'), utf8('5'), new Uint8Array(), utf8('678'));
    expect(toHex(bytes)).toBe('043132333401350003363738');
    expect(readLv(bytes)).toEqual([utf8('1234'), utf8('5'), new Uint8Array(), utf8('678')]);
  });

  test('reads back every list of fields', () => {
    for (const length of [0, 1, 126, 127, 128, 129, 4095, 16_383, 16_384]) {
      const fields = [random(length), random(3), random(length)];
      expect(readLv(lvCat(...fields))).toEqual(fields);
    }
  });

  test('keeps nothing of the buffer it reads', () => {
    const bytes = lvCat(utf8('abc'));
    const [field] = readLv(bytes);
    bytes.fill(0);
    expect(field).toEqual(utf8('abc'));
  });

  test.each([
    ['a field that is cut off', '03aabb'],
    ['a length that is cut off', '80'],
    ['a length with a needless zero', '8000'],
    ['a length of one byte in two', '8100aa'],
    ['a length of four bytes', '80808001'],
    ['a huge length', 'ffffffffff7f'],
    ['bytes left over', '01aa05'],
  ])('refuses %s', (_what, hex) => {
    expect(refusal(() => readLv(fromHex(hex)))).toBe('malformed');
  });

  test('what it accepts, it would write the same', () => {
    for (let run = 0; run < 2000; run++) {
      const bytes = concat(random(run % 7), filled(run % 3, 0));
      const refused = refusal(() => readLv(bytes));
      if (refused === null) expect(lvCat(...readLv(bytes))).toEqual(bytes);
      else expect(refused).toBe('malformed');
    }
  });
});
