import { create, type Sealed, SealedSchema } from '@tandem/protocol';
import { describe, expect, test } from 'vitest';
import { utf8 } from './bytes.ts';
import { SealedChannel } from './sealed-channel.ts';
import { filled, random, refusalOf } from './testing/pair.ts';

const sessionId = filled(16, 2);

async function twoEnds(sharerSession = sessionId) {
  const keys = { helperToSharer: random(32), sharerToHelper: random(32) };
  const copy = {
    helperToSharer: new Uint8Array(keys.helperToSharer),
    sharerToHelper: new Uint8Array(keys.sharerToHelper),
  };
  const helper = await SealedChannel.create('helper', sessionId, keys);
  const sharer = await SealedChannel.create('sharer', sharerSession, copy);
  return { helper, sharer, keys };
}

function changed(frame: Sealed, change: Partial<Pick<Sealed, 'sequence' | 'ciphertext'>>): Sealed {
  return create(SealedSchema, { ...frame, ...change });
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
}

async function threeFrames() {
  const ends = await twoEnds();
  const first = await ends.helper.seal(utf8('one'));
  const second = await ends.helper.seal(utf8('two'));
  const third = await ends.helper.seal(utf8('three'));
  return { ...ends, first, second, third };
}

async function expectBroken(channel: SealedChannel, bad: Sealed, good: Sealed): Promise<void> {
  expect(await refusalOf(channel.open(bad))).toBe('seal-broken');
  expect(await refusalOf(channel.open(good))).toBe('channel-closed');
  expect(await refusalOf(channel.seal(utf8('x')))).toBe('channel-closed');
}

describe('a sealed channel', () => {
  test('carries frames both ways, numbered from 1', async () => {
    const { helper, sharer } = await twoEnds();
    for (const [index, text] of ['offer', 'candidate', 'ü'].entries()) {
      const there = await helper.seal(utf8(text));
      expect(there.sequence).toBe(BigInt(index + 1));
      expect(there.ciphertext).toHaveLength(utf8(text).length + 16);
      expect(await sharer.open(there)).toEqual(utf8(text));
      expect(await helper.open(await sharer.seal(utf8(`re ${text}`)))).toEqual(utf8(`re ${text}`));
    }
  });

  test('keeps the order of calls that overlap', async () => {
    const { helper, sharer } = await twoEnds();
    const texts = Array.from({ length: 50 }, (_, index) =>
      utf8('x'.repeat((index * 977) % 9001) + index),
    );
    const frames = await Promise.all(texts.map((text) => helper.seal(text)));
    expect(frames.map((frame) => Number(frame.sequence))).toEqual(
      texts.map((_, index) => index + 1),
    );
    expect(await Promise.all(frames.map((frame) => sharer.open(frame)))).toEqual(texts);
  });

  test('seals what it was given, not what became of it', async () => {
    const { helper, sharer } = await twoEnds();
    const plain = utf8('before');
    const sealing = helper.seal(plain);
    plain.fill(0);
    expect(await sharer.open(await sealing)).toEqual(utf8('before'));
  });

  test('wipes the keys it was made from', async () => {
    const { keys } = await twoEnds();
    expect(keys).toEqual({ helperToSharer: filled(32, 0), sharerToHelper: filled(32, 0) });
  });

  test('hides equal texts', async () => {
    const { helper } = await twoEnds();
    const [first, second] = [await helper.seal(utf8('same')), await helper.seal(utf8('same'))];
    expect(first.ciphertext).not.toEqual(second.ciphertext);
  });

  test('refuses nothing and too much, and goes on', async () => {
    const { helper, sharer } = await twoEnds();
    expect(await refusalOf(helper.seal(new Uint8Array()))).toBe('malformed');
    expect(await refusalOf(helper.seal(new Uint8Array(58_985)))).toBe('too-large');
    const largest = await helper.seal(new Uint8Array(58_984));
    expect(largest.ciphertext).toHaveLength(59_000);
    expect(await sharer.open(largest)).toHaveLength(58_984);
  });

  test('is over after close', async () => {
    const { helper, sharer } = await twoEnds();
    const frame = await helper.seal(utf8('x'));
    sharer.close();
    expect(await refusalOf(sharer.open(frame))).toBe('channel-closed');
    expect(await refusalOf(sharer.seal(utf8('x')))).toBe('channel-closed');
  });
});

describe('fails closed for good', () => {
  test('at a replay', async () => {
    const { sharer, first, second } = await threeFrames();
    await sharer.open(first);
    await expectBroken(sharer, first, second);
  });

  test('at a replay with the next number', async () => {
    const { sharer, first, second } = await threeFrames();
    await sharer.open(first);
    await expectBroken(sharer, changed(first, { sequence: 2n }), second);
  });

  test('at a gap', async () => {
    const { sharer, first, second } = await threeFrames();
    await expectBroken(sharer, second, first);
  });

  test('at frames in another order, all handed over at once', async () => {
    const { sharer, first, second, third } = await threeFrames();
    const all = [first, third, second].map((frame) => refusalOf(sharer.open(frame)));
    expect(await Promise.all(all)).toEqual([null, 'seal-broken', 'channel-closed']);
  });

  test('at its own frame', async () => {
    const { helper, first } = await threeFrames();
    await expectBroken(helper, first, first);
  });

  test('at number 0, and beyond 64 bits', async () => {
    for (const sequence of [0n, (1n << 64n) + 1n, -1n]) {
      const { sharer, first } = await threeFrames();
      await expectBroken(sharer, changed(first, { sequence }), first);
    }
  });

  test('at every changed byte', async () => {
    const length = utf8('one').length + 16;
    for (let at = 0; at < length; at++) {
      const { sharer, first } = await threeFrames();
      const ciphertext = flipped(first.ciphertext, at);
      await expectBroken(sharer, changed(first, { ciphertext }), first);
    }
  });

  test('at a frame that is cut, empty or too long', async () => {
    for (const length of [0, 15, 16, 18, 59_001]) {
      const { sharer, first } = await threeFrames();
      const ciphertext = new Uint8Array(length);
      ciphertext.set(first.ciphertext.slice(0, length));
      await expectBroken(sharer, changed(first, { ciphertext }), first);
    }
  });

  test('at a frame of another session or other keys', async () => {
    const { helper, sharer } = await twoEnds(filled(16, 9));
    const foreign = await helper.seal(utf8('x'));
    await expectBroken(sharer, foreign, foreign);
    const { sharer: other } = await twoEnds();
    await expectBroken(other, foreign, foreign);
  });
});

test('remembers the bytes of the last 40 opened frames, and only those', async () => {
  const { helper, sharer } = await twoEnds();
  const frames = [];
  for (let number = 0; number < 41; number++) frames.push(await helper.seal(utf8(`${number}`)));
  for (const frame of frames) await sharer.open(frame);
  expect(sharer.received).toBe(41n);
  expect(frames.map((frame) => sharer.hasOpened(frame)).indexOf(true)).toBe(1);
  const last = frames[40] ?? create(SealedSchema, {});
  const others = [flipped(last.ciphertext, 0), last.ciphertext.subarray(1)];
  for (const ciphertext of others) {
    expect(sharer.hasOpened(changed(last, { ciphertext }))).toBe(false);
  }
  sharer.close();
  expect(sharer.hasOpened(last)).toBe(false);
});
