import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { ServerFrameSchema as Described } from '../generated/tandem/v1/signaling_pb.ts';
import { PeerMessageSchema as DescribedPeer } from '../generated/tandem/v1/peer_pb.ts';
import { encodePeerMessage, encodeServerFrame, decodeServerFrame, type Init } from './index.ts';
import { PeerMessageSchema, ServerFrameSchema } from './index.ts';
import { read } from './codec.ts';

const bytes = (length: number, value = 1) => new Uint8Array(length).fill(value);

type ServerInit = Init<typeof ServerFrameSchema>;

const person = { personId: bytes(16), givenName: 'Åsa', familyName: '王' };
const frames: ServerInit[] = [
  { body: { case: 'pong', value: {} } },
  { requestId: 0xffffffff, body: { case: 'accepted', value: {} } },
  {
    requestId: 1,
    body: {
      case: 'sessionJoined',
      value: {
        sessionId: bytes(16),
        helper: person,
        wantedMode: 1,
        resumeKey: bytes(16),
        iceServers: [{ urls: ['stun:a', 'turn:b'], username: 'u' }, {}],
      },
    },
  },
  {
    body: {
      case: 'sessionChanged',
      value: { sessionId: bytes(16), state: 6, mode: 2, pausedByHelper: true, endReason: 19 },
    },
  },
];

describe('against protobuf-es', () => {
  test.each(frames.map((frame) => [frame.body?.case, frame] as const))('%s', (_, frame) => {
    const ours = encodeServerFrame(frame);
    expect(ours).toEqual(toBinary(Described, create(Described, frame)));
    const decoded = decodeServerFrame(ours);
    const theirs = fromBinary(Described, ours);
    expect(decoded.ok && JSON.parse(text(decoded.message))).toEqual(JSON.parse(text(theirs)));
  });

  test.each([0n, 1n, 127n, 128n, 0xffffffffn, 0x1_0000_0000n, 0xffff_ffff_ffff_ffffn])(
    'the sequence %s',
    (sequence) => {
      const value = { sequence, ciphertext: bytes(17) };
      const ours = encodePeerMessage({ body: { case: 'sealed', value } });
      const theirs = create(DescribedPeer, { body: { case: 'sealed', value } });
      expect(ours).toEqual(toBinary(DescribedPeer, theirs));
      expect(read(PeerMessageSchema, ours)['body']).toMatchObject({ value: { sequence } });
    },
  );
});

function text(message: object): string {
  return JSON.stringify(message, (_, value: unknown) => {
    if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
    return typeof value === 'bigint' ? String(value) : value;
  });
}
