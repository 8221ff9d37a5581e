import { create, encodeControlMessage, IceCandidateSchema } from '@tandem/protocol';
import { describe, expect, test } from 'vitest';
import { FakeClock, settle, until } from '../session/testing/fake-clock.ts';
import { FakeAir, FakeCertificate, FakeRtc, FakeTrack } from '../session/testing/fake-rtc.ts';
import { makeCertificate } from './certificate.ts';
import { HelperPeer } from './helper-peer.ts';
import type { PeerEvents, SealedInit } from './peer-line.ts';
import { SharerPeer } from './sharer-peer.ts';

type Description = Extract<SealedInit, { case: 'sessionDescription' }>['value'];

/** Both ends without signaling: what one sends is given to the other by hand. */
async function pair() {
  const clock = new FakeClock();
  const air = new FakeAir();
  const ends = { helper: new FakeRtc(air, clock), sharer: new FakeRtc(air, clock) };
  const own = {
    helper: await makeCertificate(ends.helper.ports()),
    sharer: await makeCertificate(ends.sharer.ports()),
  };
  const heard = { helper: [] as string[], sharer: [] as string[] };
  const sent = { helper: [] as SealedInit[], sharer: [] as SealedInit[] };
  const events = (side: 'helper' | 'sharer'): PeerEvents => ({
    onConnected: () => heard[side].push('connected'),
    onLink: (link) => heard[side].push(link),
    onControl: ({ body }) => heard[side].push(body.case ?? ''),
    onMismatch: () => heard[side].push('mismatch'),
    onTrack: () => heard[side].push('track'),
  });
  const input = (side: 'helper' | 'sharer') => ({
    ports: ends[side].ports(),
    own: own[side],
    peerFingerprint: own[side === 'helper' ? 'sharer' : 'helper'].fingerprint,
    iceServers: [],
    send: (body: SealedInit) => sent[side].push(body),
    events: events(side),
  });
  const sharer = new SharerPeer(input('sharer'));
  const helper = new HelperPeer(input('helper'));
  return { clock, air, ends, heard, sent, sharer, helper };
}

function descriptionOf(sent: readonly SealedInit[]): Required<Description> {
  const found = sent.findLast((body) => body.case === 'sessionDescription');
  const value = found?.case === 'sessionDescription' ? found.value : {};
  return { type: value.type ?? '', sdp: value.sdp ?? '' } as Required<Description>;
}

const asMessage = (value: Required<Description>) =>
  value as Parameters<HelperPeer['onDescription']>[0];

async function connected() {
  const stage = await pair();
  await stage.sharer.offer();
  await stage.helper.onDescription(asMessage(descriptionOf(stage.sent.sharer)));
  await stage.sharer.onDescription(asMessage(descriptionOf(stage.sent.helper)));
  await until('both connected', () =>
    [stage.heard.helper, stage.heard.sharer].every((heard) => heard.includes('connected')),
  );
  return stage;
}

describe('connecting', () => {
  test('the sharer offers, the helper answers, each counts as connected once', async () => {
    const { heard, ends } = await connected();
    expect(heard).toEqual({ helper: ['track', 'connected'], sharer: ['connected'] });
    expect(ends.sharer.connection().configuration).toMatchObject({ bundlePolicy: 'max-bundle' });
    expect([...ends.helper.connection().channels.keys()]).toEqual([0, 1]);
    const codecs = ends.sharer.connection().transceivers[0]?.codecs ?? [];
    expect(codecs[0]?.mimeType).toBe('video/VP9');
  });

  test('candidates wait for the description they belong to', async () => {
    const { helper, ends, sharer, sent } = await pair();
    await helper.onCandidate(create(IceCandidateSchema, { candidate: 'candidate:1' }));
    expect(ends.helper.connection().candidates).toBe(0);
    await sharer.offer();
    await helper.onDescription(asMessage(descriptionOf(sent.sharer)));
    expect(ends.helper.connection().candidates).toBe(1);
    await helper.onCandidate(create(IceCandidateSchema, { candidate: 'candidate:2' }));
    expect(ends.helper.connection().candidates).toBe(2);
  });
});

describe('what is no peer of ours', () => {
  test.each([
    ['a foreign fingerprint', (sdp: string) => sdp.replaceAll(/sha-256 ../g, 'sha-256 00')],
    ['a weak fingerprint', (sdp: string) => sdp.replaceAll('sha-256', 'sha-1')],
    ['no fingerprint', (sdp: string) => sdp.replaceAll(/a=fingerprint.*\r\n/g, '')],
    ['a picture the other way', (sdp: string) => sdp.replace('a=sendonly', 'a=recvonly')],
    ['nothing', () => 'v=0\r\n'],
  ])('an offer with %s closes the connection', async (_, bend) => {
    const { sharer, helper, sent, heard, ends } = await pair();
    await sharer.offer();
    const { type, sdp } = descriptionOf(sent.sharer);
    await helper.onDescription(asMessage({ type, sdp: bend(sdp) } as Required<Description>));
    expect(heard.helper).toEqual(['mismatch']);
    expect(ends.helper.connection().connectionState).toBe('closed');
    expect(ends.helper.connection().remoteDescription).toBeNull();
  });

  test('an answer where an offer is due, and one that nobody asked for', async () => {
    const first = await pair();
    await first.sharer.offer();
    const { sdp } = descriptionOf(first.sent.sharer);
    await first.helper.onDescription(asMessage({ type: 'answer', sdp } as Required<Description>));
    expect(first.heard.helper).toEqual(['mismatch']);
    const second = await connected();
    const offer = descriptionOf(second.sent.sharer);
    await second.sharer.onDescription(asMessage(offer));
    expect(second.heard.sharer.at(-1)).toBe('mismatch');
  });

  test('another certificate after DTLS: never connected, whatever the description said', async () => {
    const { sharer, helper, sent, heard, ends } = await pair();
    await sharer.offer();
    ends.sharer.connection().presented = new FakeCertificate();
    await helper.onDescription(asMessage(descriptionOf(sent.sharer)));
    await sharer.onDescription(asMessage(descriptionOf(sent.helper)));
    await until('the mismatch', () => heard.helper.includes('mismatch'));
    expect(heard.helper).not.toContain('connected');
  });

  test('a channel that the peer announces, or noise on ours', async () => {
    const announced = await connected();
    announced.ends.helper.connection().ondatachannel?.();
    expect(announced.heard.helper.at(-1)).toBe('mismatch');
    const noisy = await connected();
    noisy.ends.helper.connection().channels.get(0)?.receive('text');
    expect(noisy.heard.helper.at(-1)).toBe('mismatch');
  });

  test('what comes on the channel before the certificate is checked is not heard', async () => {
    const { heard, ends } = await pair();
    const beat = encodeControlMessage({ body: { case: 'heartbeat', value: { sequence: 1 } } });
    ends.helper.connection().channels.get(0)?.receive(beat.buffer);
    expect(heard.helper).toEqual([]);
  });
});

describe('losing the line', () => {
  test('the sharer restarts ICE after 2 s, the helper waits', async () => {
    const { air, clock, ends, heard, sent } = await connected();
    const offers = () => sent.sharer.filter((body) => body.case === 'sessionDescription').length;
    air.cut();
    expect(heard.sharer.at(-1)).toBe('reconnecting');
    await clock.advance(1999);
    expect(offers()).toBe(1);
    await clock.advance(1);
    await until('another offer', () => offers() === 2);
    expect(ends.sharer.connection().restarts).toBe(1);
    expect(ends.helper.connection().restarts).toBe(0);
  });

  test('a line that comes back by itself is not restarted', async () => {
    const { air, clock, ends, heard } = await connected();
    air.cut();
    await clock.advance(1000);
    air.heal();
    await clock.advance(10_000);
    expect(heard.sharer.slice(-2)).toEqual(['reconnecting', 'connected']);
    expect(ends.sharer.connection().restarts).toBe(0);
  });
});

describe('closing', () => {
  test('last words may still leave, the picture goes at once', async () => {
    const { sharer, clock, ends, heard } = await connected();
    await sharer.show(new FakeTrack() as unknown as MediaStreamTrack);
    expect(sharer.line.control.send({ case: 'heartbeat', value: { sequence: 1 } })).toBe(true);
    sharer.close(true);
    expect(ends.sharer.connection().transceivers[0]?.sender.track).toBeNull();
    expect(ends.sharer.connection().connectionState).toBe('connected');
    await settle();
    expect(heard.helper.at(-1)).toBe('heartbeat');
    await clock.advance(250);
    expect(ends.sharer.connection().connectionState).toBe('closed');
    expect(sharer.line.control.send({ case: 'heartbeat', value: { sequence: 2 } })).toBe(false);
  });

  test('without last words it is closed at once and reports nothing more', async () => {
    const { helper, ends, heard } = await connected();
    helper.close();
    expect(ends.helper.connection().connectionState).toBe('closed');
    const before = heard.helper.length;
    ends.helper.connection().ondatachannel?.();
    expect(heard.helper).toHaveLength(before);
  });
});
