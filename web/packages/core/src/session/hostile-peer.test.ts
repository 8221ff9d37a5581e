import {
  decodeClientFrame,
  encodeControlMessage,
  encodePeerMessage,
  EndReason,
  SessionState,
} from '@tandem/protocol';
import { describe, expect, test } from 'vitest';
import type { FakeChannel } from './testing/fake-channel.ts';
import { settle, until } from './testing/fake-clock.ts';
import type { Page } from './testing/stage.ts';
import { Stage } from './testing/stage.ts';
import type { HelperSession, SharerSession } from './types.ts';

/** Security rule 8 and its mirror: whoever is at the other end may send anything. */
function channelOf(page: Page, number: number): FakeChannel {
  const channel = page.rtc.connection().channels.get(number);
  if (channel === undefined) throw new Error('no such channel');
  return channel;
}

function reasonOf(session: HelperSession | SharerSession): string {
  const state = session.get();
  return state.kind === 'ended' ? state.reason : state.kind;
}

describe('on the channel of a running session', () => {
  test.each([
    ['noise', Uint8Array.of(255, 255, 255).buffer],
    ['a text message', 'bye'],
    ['an unknown control message', Uint8Array.of(0x52, 0).buffer],
    ['a bye without a reason', Uint8Array.of(0x12, 0).buffer],
    ['100 KiB', new ArrayBuffer(100 * 1024)],
  ])('%s ends it as a mismatch', async (_, data) => {
    const stage = new Stage();
    const helper = await stage.active();
    channelOf(stage.helperPage, 0).receive(data);
    await until('ended', () => helper.get().kind === 'ended');
    expect(reasonOf(helper)).toBe('identity-mismatch');
    expect(helper.picture.get()).toBeNull();
    await until('the server knows', () => stage.server.session().state === SessionState.ENDED);
    expect(stage.server.session().endReason).toBe(EndReason.IDENTITY_MISMATCH);
  });

  test('hostile chat closes the chat and leaves the session alone', async () => {
    const stage = new Stage();
    const helper = await stage.active();
    channelOf(stage.helperPage, 1).receive(new ArrayBuffer(100 * 1024));
    await settle();
    expect(helper.get().kind).toBe('active');
    expect(helper.picture.get()).not.toBeNull();
    expect(helper.chat.send('a')).toBe('not-connected');
  });

  test('a helper cannot tell the sharer that the sharer paused', async () => {
    const stage = new Stage();
    await stage.active();
    const claim = encodeControlMessage({
      body: { case: 'pictureState', value: { paused: true, captureEnded: true } },
    });
    channelOf(stage.sharerPage, 0).receive(claim.buffer);
    expect(stage.sharer.get()).toMatchObject({ pausedBy: [], captureEnded: false });
  });

  test("the peer's bye says why", async () => {
    const stage = new Stage();
    const helper = await stage.active();
    const bye = encodeControlMessage({
      body: { case: 'bye', value: { reason: EndReason.SIGNED_OUT } },
    });
    channelOf(stage.helperPage, 0).receive(bye.buffer);
    expect(reasonOf(helper)).toBe('signed-out');
  });
});

describe('over the relay', () => {
  const confirmation = encodePeerMessage({
    body: { case: 'pakeConfirmation', value: { tag: new Uint8Array(32) } },
  });
  const hello = encodePeerMessage({
    body: {
      case: 'hello',
      value: { version: 1, suites: ['x'], nonce: new Uint8Array(16) },
    },
  });

  test('a confirmation that is none: the sharer is told that this is not their helper', async () => {
    const stage = new Stage();
    const { code, helper } = await stage.code();
    stage.server.bends = {
      relay: (bytes, from) => (from === 'helper' && bytes[0] === 0x22 ? confirmation : bytes),
    };
    stage.sharer.submit(code);
    await until('ended', () => stage.sharer.get().kind === 'ended');
    expect(reasonOf(stage.sharer)).toBe('identity-mismatch');
    await until('the helper too', () => helper.get().kind === 'ended');
    const reports = stage.server.received
      .map((bytes) => decodeClientFrame(bytes))
      .flatMap((decoded) => (decoded.ok ? [decoded.message.body] : []))
      .filter((body) => body.case === 'reportConfirmation');
    // Only the helper's: a sharer who was lied to leaves, and the code is not set free for another try.
    expect(reports.map((body) => body.value)).toMatchObject([{ matches: true }]);
  });

  test.each([
    ['a suite that nobody has', hello],
    ['a confirmation from a sharer', confirmation],
    ['nothing', Uint8Array.of(0x0a, 0x00)],
  ])('%s before pairing stops the helper', async (_, bytes) => {
    const stage = new Stage();
    const { code, helper } = await stage.code();
    stage.server.bends = { relay: (sent, from) => (from === 'sharer' ? bytes : sent) };
    stage.sharer.submit(code);
    await until('ended', () => helper.get().kind === 'ended');
    expect(reasonOf(helper)).toBe('identity-mismatch');
  });

  test('a second hello after the pairing stops both', async () => {
    const stage = new Stage();
    const helper = await stage.paired();
    stage.server.bends = { relay: (sent, from) => (from === 'helper' ? hello : sent) };
    helper.proceed();
    await until('ended', () => stage.sharer.get().kind === 'ended');
    expect([reasonOf(stage.sharer), reasonOf(helper)]).toContain('identity-mismatch');
    expect(stage.sharerPage.rtc.connections).toHaveLength(0);
  });
});

describe('buttons at the wrong moment change nothing', () => {
  test('of the sharer', async () => {
    const stage = new Stage();
    const before = stage.sharer.get();
    stage.sharer.allow();
    stage.sharer.decline();
    stage.sharer.chooseScreen();
    stage.sharer.setPaused(true);
    stage.sharer.leave();
    expect(stage.sharer.get()).toBe(before);
    await stage.paired();
    stage.sharer.allow();
    stage.sharer.submit('7K0 00000');
    expect(stage.sharer.get().kind).toBe('waiting-for-helper');
    expect(stage.sharerPage.rtc.captureOptions).toBeNull();
  });

  test('of the helper', async () => {
    const stage = new Stage();
    const { helper } = await stage.code();
    const before = helper.get();
    helper.proceed();
    helper.setPaused(true);
    expect(helper.get()).toBe(before);
    expect(stage.server.said()).toEqual(['createSession']);
    helper.leave();
    helper.leave();
    expect(reasonOf(helper)).toBe('helper-left');
    await until('told once', () => stage.server.said().includes('leaveSession'));
    expect(stage.server.said().filter((name) => name === 'leaveSession')).toHaveLength(1);
  });

  test('Allow twice shares once', async () => {
    const stage = new Stage();
    await stage.asked();
    stage.sharer.allow();
    stage.sharer.allow();
    await settle();
    expect(stage.sharerPage.rtc.connections).toHaveLength(1);
    expect(stage.server.said().filter((name) => name === 'answerConsent')).toHaveLength(1);
  });
});
