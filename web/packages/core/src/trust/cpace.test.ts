import { p256 } from '@noble/curves/nist.js';
import { describe, expect, test } from 'vitest';
import {
  confirmationTag,
  generator,
  publicShare,
  sampleScalar,
  sessionKey,
  sharedSecret,
  sidOutput,
  tagMatches,
} from './cpace.ts';
import { concat, utf8 } from './bytes.ts';
import { filled, random, refusal } from './testing/pair.ts';
import { fromHex, readVectors, textAt, toHex } from './testing/vectors.ts';

const vectors = readVectors('cpace-p256-sha256.json');
const at = (name: string) => fromHex(textAt(vectors, 'G_NistP256', name));
const pointAt = (...path: string[]) => fromHex(textAt(vectors, 'G_NistP256_points', ...path));

describe("the draft's vectors", () => {
  const a = { share: at('Ya'), associatedData: at('ADa') };
  const b = { share: at('Yb'), associatedData: at('ADb') };

  test('generator', () => {
    expect(generator(at('PRS'), at('CI'), at('sid'))).toEqual(at('g'));
  });

  test('public shares', () => {
    expect(publicShare(at('g'), at('ya'))).toEqual(a.share);
    expect(publicShare(at('g'), at('yb'))).toEqual(b.share);
  });

  test('shared secret, from both sides', () => {
    expect(sharedSecret(at('ya'), b.share)).toEqual(at('K'));
    expect(sharedSecret(at('yb'), a.share)).toEqual(at('K'));
  });

  test('session key in initiator-responder order', () => {
    expect(sessionKey(at('sid'), at('K'), a, b)).toEqual(at('ISK_IR'));
    expect(sessionKey(at('sid'), at('K'), b, a)).not.toEqual(at('ISK_IR'));
  });

  test('sid_output in initiator-responder order', () => {
    expect(sidOutput(a, b)).toEqual(at('sid_output_ir'));
  });

  test('a valid point', () => {
    const scalar = pointAt('Valid', 's');
    const x = pointAt('Valid', 'X');
    expect(publicShare(x, scalar)).toEqual(
      pointAt('Valid', 'G.scalar_mult(s,X) (full coordinates)'),
    );
    const shared = pointAt('Valid', 'G.scalar_mult_vfy(s,X) (only X-coordinate)');
    expect(sharedSecret(scalar, x)).toEqual(shared);
  });

  test.each(['Invalid Y1', 'Invalid Y2'])('%s is refused', (name) => {
    const point = pointAt(name);
    expect(refusal(() => sharedSecret(pointAt('Valid', 's'), point))).toBe('invalid-point');
  });
});

describe('a share is refused', () => {
  const scalar = fromHex('01'.padStart(64, '0'));
  const good = fromHex(textAt(vectors, 'G_NistP256', 'Ya'));
  const prime = (1n << 256n) - (1n << 224n) + (1n << 192n) + (1n << 96n) - 1n;

  test.each([
    ['empty', new Uint8Array()],
    ['compressed', p256.Point.fromBytes(good).toBytes(true)],
    ['hybrid', concat(Uint8Array.of(6), good.slice(1))],
    ['too long', concat(good, Uint8Array.of(0))],
    ['too short', good.slice(0, 64)],
    ['all zero', concat(Uint8Array.of(4), filled(64, 0))],
    ['all ones', concat(Uint8Array.of(4), filled(64, 0xff))],
    [
      'a coordinate that is the prime',
      concat(Uint8Array.of(4), fromHex(prime.toString(16)), good.slice(33)),
    ],
    ['another y', concat(good.slice(0, 64), Uint8Array.of((good[64] ?? 0) ^ 1))],
  ])('%s', (_what, share) => {
    expect(refusal(() => sharedSecret(scalar, share))).toBe('invalid-point');
  });

  test('and a good one is not', () => {
    expect(sharedSecret(scalar, good)).toEqual(good.slice(1, 33));
  });
});

describe('sampleScalar', () => {
  test('is in range and never the same', () => {
    const seen = new Set<string>();
    for (let run = 0; run < 200; run++) {
      const scalar = sampleScalar();
      const value = BigInt(`0x${toHex(scalar)}`);
      expect(scalar).toHaveLength(32);
      expect(value > 0n && value < p256.Point.Fn.ORDER).toBe(true);
      seen.add(toHex(scalar));
    }
    expect(seen.size).toBe(200);
  });
});

describe('generator', () => {
  test('takes passwords longer than the padding', () => {
    const long = generator(random(200), utf8('ci'), random(16));
    expect(() => p256.Point.fromBytes(long).assertValidity()).not.toThrow();
  });

  test('changes with the password, the channel and the session', () => {
    const all = [
      generator(utf8('a'), utf8('b'), utf8('c')),
      generator(utf8('x'), utf8('b'), utf8('c')),
      generator(utf8('a'), utf8('x'), utf8('c')),
      generator(utf8('a'), utf8('b'), utf8('x')),
      generator(utf8('ab'), utf8(''), utf8('c')),
    ];
    expect(new Set(all.map(toHex)).size).toBe(all.length);
  });
});

describe('confirmation tags', () => {
  const own = { share: filled(65, 1), associatedData: utf8('ad') };
  const tag = confirmationTag(filled(32, 2), filled(32, 3), own);

  test('match only themselves', () => {
    expect(tagMatches(tag, new Uint8Array(tag))).toBe(true);
    for (let bit = 0; bit < 256; bit++) {
      const changed = new Uint8Array(tag);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(tagMatches(tag, changed)).toBe(false);
    }
    expect(tagMatches(tag, tag.slice(0, 31))).toBe(false);
    expect(tagMatches(tag, concat(tag, Uint8Array.of(0)))).toBe(false);
    expect(tagMatches(new Uint8Array(), new Uint8Array())).toBe(false);
  });

  test('change with session, key, share and associated data', () => {
    const others = [
      confirmationTag(filled(32, 9), filled(32, 3), own),
      confirmationTag(filled(32, 2), filled(32, 9), own),
      confirmationTag(filled(32, 2), filled(32, 3), { ...own, share: filled(65, 9) }),
      confirmationTag(filled(32, 2), filled(32, 3), { ...own, associatedData: utf8('da') }),
    ];
    for (const other of others) expect(tagMatches(tag, other)).toBe(false);
  });
});
