import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  ChatFrameSchema,
  ClientFrameSchema,
  ControlMessageSchema,
  decode,
  decodeChatFrame,
  decodeClientFrame,
  encodeChatFrame,
  encodeClientFrame,
  MAX_FRAME_BYTES,
  Mode,
  PeerMessageSchema,
  SealedBodySchema,
  ServerFrameSchema,
  UnsendableMessage,
} from './index.ts';

interface GoldenFrame {
  readonly name: string;
  readonly type: string;
  readonly hex: string;
  readonly valid: boolean;
  readonly why: string;
}

const folder = new URL('../../../../protocol/src/test/frames/', import.meta.url);
const schemas = new Map(
  [
    ChatFrameSchema,
    ClientFrameSchema,
    ControlMessageSchema,
    PeerMessageSchema,
    SealedBodySchema,
    ServerFrameSchema,
  ].map((schema) => [schema.name as string, schema]),
);

function bytesOf(hex: string): Uint8Array {
  const plain = hex.replace(/\((\w+)\*(\d+)\)/g, (_, unit: string, count: string) =>
    unit.repeat(Number(count)),
  );
  return new Uint8Array(Buffer.from(plain, 'hex'));
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const frames = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as GoldenFrame[];
  describe(`golden frames of ${file}`, () => {
    test.each(frames.map((frame) => [frame.name, frame] as const))('%s', (_, frame) => {
      const schema = schemas.get(frame.type);
      if (schema === undefined) throw new Error(`no schema for ${frame.type}`);
      const decoded = decode(schema, bytesOf(frame.hex));
      expect(decoded.ok ? '' : decoded.why).toBe(frame.why);
      expect(decoded.ok).toBe(frame.valid);
    });
  });
}

function sendChat(text: string) {
  return encodeChatFrame({ body: { case: 'message', value: { id: new Uint8Array(16), text } } });
}

describe('writing', () => {
  test('what is written is read back', () => {
    const bytes = encodeClientFrame({
      requestId: 7,
      body: { case: 'createSession', value: { wantedMode: Mode.VIEW_ONLY } },
    });
    const decoded = decodeClientFrame(bytes);
    expect(decoded.ok && decoded.message.body.case).toBe('createSession');
    expect(decoded.ok && decoded.message.requestId).toBe(7);
  });

  test('a message that breaks a rule never leaves', () => {
    expect(() => encodeClientFrame({ requestId: 1, body: { case: undefined } })).toThrow(
      UnsendableMessage,
    );
  });

  test('half a surrogate pair never leaves', () => {
    expect(() => sendChat('\uD83D')).toThrow('message.text');
    expect(decodeChatFrame(sendChat('\u{1F600}')).ok).toBe(true);
  });

  test('an unpaired surrogate in a field without rules never leaves either', () => {
    expect(() =>
      encodeClientFrame({ requestId: 1, body: { case: 'ping', value: {} } }),
    ).not.toThrow();
    expect(() =>
      encodeClientFrame({
        requestId: 1,
        body: { case: 'resolveNameplate', value: { nameplate: '\uDC00' } },
      }),
    ).toThrow('resolve_nameplate.nameplate');
  });
});

test('random bytes are decoded or refused, never thrown', () => {
  let seed = 1;
  const random = () => (seed = (seed * 48271) % 2147483647);
  for (let round = 0; round < 5000; round++) {
    const bytes = Uint8Array.from({ length: random() % 40 }, () => random() % 256);
    for (const schema of schemas.values()) expect(decode(schema, bytes)).toHaveProperty('ok');
  }
});

test('a frame over the limit is refused before anything is read', () => {
  const decoded = decode(ClientFrameSchema, new Uint8Array(MAX_FRAME_BYTES + 1));
  expect(decoded).toEqual({ ok: false, why: 'too large' });
});
