import { EndReason, Mode, SessionState } from '@tandem/protocol';
import { describe, expect, test } from 'vitest';
import { createSharer } from './sharer-session.ts';
import { until } from './testing/fake-clock.ts';
import { FakeTrack } from './testing/fake-rtc.ts';
import { Stage } from './testing/stage.ts';
import type { HelperSession, SharerSession } from './types.ts';

/** The same five first characters of the secret, one of them changed. */
function wrong(code: string): string {
  return code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
}

function endOf(session: HelperSession | SharerSession): string {
  const state = session.get();
  return state.kind === 'ended' ? state.reason : `not ended: ${state.kind}`;
}

async function bothEnd(helper: HelperSession, sharer: SharerSession) {
  await until('both ended', () => helper.get().kind === 'ended' && sharer.get().kind === 'ended');
  return [endOf(helper), endOf(sharer)];
}

describe('the happy path', () => {
  test('from the code to the picture, with both people shown to each other', async () => {
    const stage = new Stage();
    const { helper, code } = await stage.code();
    const state = helper.get();
    expect(state).toMatchObject({ nameplate: '7K0', lifetimeMs: 600_000, attemptsLeft: null });
    expect(state.kind === 'code' && state.link).toBe(
      `https://help.example.org/j/7K0#${code.slice(3)}`,
    );
    stage.sharer.submit(` ${code.toLowerCase().slice(0, 3)} ${code.slice(3)}`);
    expect(stage.sharer.get().kind).toBe('checking');
    await until('trust', () => helper.get().kind === 'trust');
    expect(helper.get()).toMatchObject({
      peer: { givenName: 'Sven', id: '02020202-0202-0202-0202-020202020202' },
      mode: 'view-only',
      device: '-',
    });
    expect(stage.sharer.get()).toMatchObject({
      kind: 'waiting-for-helper',
      peer: { givenName: 'Anna' },
    });
    helper.proceed();
    expect(helper.get().kind).toBe('waiting-for-consent');
    await until('the question', () => stage.sharer.get().kind === 'trust');
    expect(helper.picture.get()).toBeNull();
    const track = new FakeTrack();
    stage.sharerPage.rtc.picks.push(track);
    stage.sharer.allow();
    expect(stage.sharer.get().kind).toBe('choosing-screen');
    await until('active', () => helper.get().kind === 'active');
    await until('active', () => stage.sharer.get().kind === 'active');
    expect(helper.picture.get()).not.toBeNull();
    expect(stage.sharerPage.rtc.connection().transceivers[0]?.sender.track).toBe(track);
    expect(track.contentHint).toBe('detail');
    expect(stage.helperPage.rtc.connection().transceivers[0]?.receiver.jitterBufferTarget).toBe(0);
    expect(helper.get()).toMatchObject({ link: 'connected', server: 'connected', pausedBy: [] });
    expect(stage.server.session().state).toBe(SessionState.ACTIVE);
  });

  test('the secret reaches the server in no frame, and no ticket is in an address', async () => {
    const stage = new Stage();
    const { helper, code } = await stage.code();
    stage.sharer.submit(code);
    await until('trust', () => helper.get().kind === 'trust');
    const all = Buffer.concat(stage.server.received).toString('latin1');
    expect(all).not.toContain(code.slice(3));
    expect(stage.server.sockets.map((socket) => socket.url)).toEqual(
      Array(2).fill('wss://help.example.org/ws/console'),
    );
    expect(stage.server.sockets[0]?.protocols).toEqual(['tandem.v1', 'ticket.ticket-1']);
  });

  test('a helper who asked for control asks a browser for the view only', async () => {
    const stage = new Stage();
    const helper = await stage.paired(stage.sharer, 'full-control');
    expect(helper.get()).toMatchObject({ kind: 'trust', mode: 'view-only' });
  });

  test('the picker is asked in the gesture, and closing it can be made good', async () => {
    const stage = new Stage();
    const helper = await stage.asked();
    stage.sharer.allow();
    expect(stage.sharerPage.rtc.captureOptions).toMatchObject({ audio: false });
    await until('connected without a picture', () => helper.get().kind === 'active');
    expect(stage.sharer.get()).toMatchObject({ kind: 'choosing-screen', refused: true });
    expect(stage.sharerPage.rtc.connection().transceivers[0]?.sender.track).toBeNull();
    stage.sharerPage.rtc.picks.push(new FakeTrack());
    stage.sharer.chooseScreen();
    await until('active', () => stage.sharer.get().kind === 'active');
  });
});

describe('codes', () => {
  test('three wrong codes burn it on both sides', async () => {
    const stage = new Stage();
    const { helper, code } = await stage.code();
    for (const left of [2, 1]) {
      stage.sharer.submit(wrong(code));
      await until('a refusal', () => stage.sharer.get().kind === 'code-entry');
      expect(stage.sharer.get()).toMatchObject({
        refusal: { type: 'code-mismatch', attemptsLeft: left },
      });
      await until('the code again', () => helper.get().kind === 'code');
      expect(helper.get()).toMatchObject({ attemptsLeft: left });
    }
    stage.sharer.submit(wrong(code));
    expect(await bothEnd(helper, stage.sharer)).toEqual(['code-burned', 'code-burned']);
    expect(stage.server.session().endReason).toBe(EndReason.CODE_BURNED);
  });

  test('after a wrong code the right one still works', async () => {
    const stage = new Stage();
    const { helper, code } = await stage.code();
    stage.sharer.submit(wrong(code));
    await until('a refusal', () => stage.sharer.get().kind === 'code-entry');
    stage.sharer.submit(code);
    await until('trust', () => helper.get().kind === 'trust');
  });

  test('what is no code is refused here, what the server refuses keeps its reason', async () => {
    const stage = new Stage();
    stage.sharer.submit('abc');
    expect(stage.sharer.get()).toMatchObject({ refusal: { type: 'code-unknown' } });
    expect(stage.server.sockets).toHaveLength(0);
    stage.server.refusals.set('resolveNameplate', 'own-code');
    stage.sharer.submit('7K0 00000');
    await until('the refusal', () => stage.sharer.get().kind === 'code-entry');
    expect(stage.sharer.get()).toMatchObject({ refusal: { type: 'own-code', detail: 'No.' } });
  });

  test('a helper without the right gets the reason, and may try again', async () => {
    const stage = new Stage();
    stage.server.refusals.set('createSession', 'no-right-to-help');
    const helper = stage.desk.open('view-only');
    await until('the refusal', () => helper.get().kind === 'refused');
    expect(helper.get()).toMatchObject({ refusal: { type: 'no-right-to-help' } });
    stage.server.refusals.clear();
    helper.renewCode();
    await until('a code', () => helper.get().kind === 'code');
  });

  test('a new code makes the old one useless', async () => {
    const stage = new Stage();
    const { helper, code } = await stage.code();
    helper.renewCode();
    await until('the new code', () => helper.get().kind === 'code');
    await until('the old one over', () => stage.server.session().state === SessionState.ENDED);
    stage.sharer.submit(code);
    await until('the refusal', () => stage.sharer.get().kind === 'code-entry');
    expect(stage.sharer.get()).toMatchObject({ refusal: { type: 'code-used' } });
  });

  test('a helper who does not answer is said so in time', async () => {
    const stage = new Stage();
    const { code } = await stage.code();
    stage.server.bends = { relay: () => null };
    stage.sharer.submit(code);
    await until('the hello', () => stage.server.said().includes('relay'));
    await stage.clock.advance(15_000);
    expect(stage.sharer.get()).toMatchObject({
      kind: 'code-entry',
      refusal: { type: 'unreachable' },
    });
  });
});

describe('saying no', () => {
  test('the sharer declines and both see why', async () => {
    const stage = new Stage();
    const helper = await stage.asked();
    stage.sharer.decline();
    expect(await bothEnd(helper, stage.sharer)).toEqual(['declined', 'declined']);
    expect(helper.get()).toMatchObject({ durationMs: null, peer: { givenName: 'Sven' } });
    expect(stage.sharerPage.rtc.connections).toHaveLength(0);
  });

  test('the helper cancels on the trust screen', async () => {
    const stage = new Stage();
    const helper = await stage.paired();
    helper.cancel();
    expect(await bothEnd(helper, stage.sharer)).toEqual(['helper-left', 'helper-left']);
  });

  test.each(['helper', 'sharer'] as const)('the %s leaves a running session', async (side) => {
    const stage = new Stage();
    const helper = await stage.active();
    await stage.clock.advance(5000);
    const one = { helper, sharer: stage.sharer }[side];
    one.leave();
    const reason = `${side}-left`;
    expect(await bothEnd(helper, stage.sharer)).toEqual([reason, reason]);
    expect(helper.get()).toMatchObject({ durationMs: 5000 });
    expect(helper.picture.get()).toBeNull();
    expect(stage.sharerPage.rtc.connection().transceivers[0]?.sender.track).toBeNull();
    await until('the server knows', () => stage.server.session().state === SessionState.ENDED);
    await stage.clock.advance(300);
    expect(stage.air.connections.every((c) => c.connectionState === 'closed')).toBe(true);
  });

  test('a closed tab says bye over the data channel even while the server is away', async () => {
    const stage = new Stage();
    const helper = await stage.active();
    stage.server.stop();
    stage.sharerPage.hide();
    await until('the helper knows', () => helper.get().kind === 'ended');
    expect(endOf(helper)).toBe('sharer-left');
  });
});

describe('pausing', () => {
  test('the sharer pauses: no picture goes out and none is shown, until resumed', async () => {
    const stage = new Stage();
    const helper = await stage.active();
    const sender = stage.sharerPage.rtc.connection().transceivers[0]?.sender;
    const track = sender?.track;
    stage.sharer.setPaused(true);
    expect(sender?.track).toBeNull();
    expect(stage.sharer.get()).toMatchObject({ pausedBy: ['sharer'] });
    await until('the helper sees it', () => helper.picture.get() === null);
    expect(helper.get()).toMatchObject({ kind: 'active', pausedBy: ['sharer'] });
    stage.sharer.setPaused(false);
    await until('the picture is back', () => helper.picture.get() !== null);
    expect(sender?.track).toBe(track);
  });

  test('the helper pauses and the sharer sends nothing', async () => {
    const stage = new Stage();
    const helper = await stage.active();
    const sender = stage.sharerPage.rtc.connection().transceivers[0]?.sender;
    helper.setPaused(true);
    expect(helper.picture.get()).toBeNull();
    await until('the sharer stops', () => sender?.track === null);
    expect(stage.sharer.get()).toMatchObject({ pausedBy: ['helper'] });
    helper.setPaused(false);
    await until('the picture is sent again', () => sender?.track !== null);
    expect(helper.picture.get()).not.toBeNull();
  });

  test("the browser's own share bar pauses, choosing again resumes", async () => {
    const stage = new Stage();
    const helper = await stage.active();
    const sender = stage.sharerPage.rtc.connection().transceivers[0]?.sender;
    sender?.track?.end();
    expect(stage.sharer.get()).toMatchObject({ kind: 'active', captureEnded: true });
    expect(sender?.track).toBeNull();
    await until('the helper sees it', () => helper.picture.get() === null);
    expect(helper.get()).toMatchObject({ captureEnded: true });
    const next = new FakeTrack();
    stage.sharerPage.rtc.picks.push(next);
    stage.sharer.chooseScreen();
    await until('the new screen', () => sender?.track === next);
    await until('the picture', () => helper.picture.get() !== null);
    expect(stage.sharer.get()).toMatchObject({ captureEnded: false, pausedBy: [] });
  });
});

describe('losing and finding each other', () => {
  test('a silent peer is reported, and heard again', async () => {
    const stage = new Stage();
    const helper = await stage.active();
    stage.air.cut();
    expect(helper.get()).toMatchObject({ link: 'reconnecting' });
    await stage.clock.advance(5000);
    expect([...stage.server.session().silent].toSorted()).toEqual(['helper', 'sharer']);
    expect(stage.sharerPage.rtc.connection().restarts).toBe(1);
    stage.air.heal();
    await stage.clock.advance(2000);
    await until('both heard', () => stage.server.session().silent.size === 0);
    expect(helper.get()).toMatchObject({ kind: 'active', link: 'connected' });
  });

  test('the server restarts: picture and chat go on, the session is resumed', async () => {
    const stage = new Stage();
    const helper = await stage.active();
    stage.server.stop();
    expect(helper.get()).toMatchObject({
      kind: 'active',
      server: 'reconnecting',
      link: 'connected',
    });
    await stage.clock.advance(3000);
    expect(helper.picture.get()).not.toBeNull();
    expect(helper.chat.send('still there?')).toBeNull();
    await until('the message', () => stage.sharer.chat.get().lines.length === 1);
    stage.sharer.setPaused(true);
    stage.server.start();
    await stage.clock.advance(6000);
    await until('resumed', () => {
      const state = helper.get();
      return state.kind === 'active' && state.server === 'connected';
    });
    expect(stage.server.said().filter((name) => name === 'resumeSession').length).toBe(2);
    await until('the pause is told', () => stage.server.session().paused.has('sharer'));
  });

  test('a server that forgot the session ends it only once the peer is silent too', async () => {
    const stage = new Stage();
    const helper = await stage.active();
    stage.server.stop();
    stage.server.sessions.length = 0;
    stage.server.start();
    await stage.clock.advance(6000);
    expect(helper.get()).toMatchObject({ kind: 'active', server: 'reconnecting' });
    expect(helper.picture.get()).not.toBeNull();
    stage.air.cut();
    await stage.clock.advance(6000);
    expect(await bothEnd(helper, stage.sharer)).toEqual(['network-lost', 'network-lost']);
    expect(helper.get()).toMatchObject({ missing: 'sharer' });
  });

  test("the server's end is the end", async () => {
    const stage = new Stage();
    const helper = await stage.active();
    stage.server.end(stage.server.session(), EndReason.SIGNED_OUT);
    expect(await bothEnd(helper, stage.sharer)).toEqual(['signed-out', 'signed-out']);
  });
});

describe('a server that lies', () => {
  test('another name: both stop, no picture', async () => {
    const stage = new Stage();
    stage.server.bends = {
      identity: (identity, to) =>
        to === 'sharer' ? { ...identity, jobTitle: 'Director' } : identity,
    };
    const { helper, code } = await stage.code();
    stage.sharer.submit(code);
    expect(await bothEnd(helper, stage.sharer)).toEqual(['identity-mismatch', 'identity-mismatch']);
    expect(stage.server.session().endReason).toBe(EndReason.IDENTITY_MISMATCH);
  });

  test.each(['helper', 'sharer'] as const)('another mode for the %s', async (to) => {
    const stage = new Stage();
    const helper = await stage.paired();
    stage.server.bends = { mode: (mode, role) => (role === to ? Mode.FULL_CONTROL : mode) };
    helper.proceed();
    const ends = () => [helper, stage.sharer].filter((session) => session.get().kind === 'ended');
    if (to === 'helper') {
      await until('the question', () => stage.sharer.get().kind === 'trust');
      stage.sharer.allow();
    }
    await until('both end', () => ends().length === 2);
    expect([endOf(helper), endOf(stage.sharer)]).toEqual([
      'identity-mismatch',
      'identity-mismatch',
    ]);
    expect(helper.picture.get()).toBeNull();
  });

  test('consent that nobody gave', async () => {
    const stage = new Stage();
    const helper = await stage.paired();
    stage.server.session().state = SessionState.CONNECTING;
    stage.server.setChatDisabled(false);
    stage.server.end(stage.server.session(), EndReason.UNSPECIFIED);
    expect(await bothEnd(helper, stage.sharer)).toEqual(['network-lost', 'network-lost']);
  });

  test.each([
    ['changes', (bytes: Uint8Array) => bytes.with(bytes.length - 1, (bytes.at(-1) ?? 0) ^ 1)],
    ['cuts', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1)],
  ])('it %s a sealed message: both stop before any picture', async (_, bend) => {
    const stage = new Stage();
    const helper = await stage.paired();
    stage.server.bends = { relay: bend };
    helper.proceed();
    expect(await bothEnd(helper, stage.sharer)).toEqual(['identity-mismatch', 'identity-mismatch']);
    expect(stage.sharerPage.rtc.connections).toHaveLength(0);
  });

  test('somebody sits in the middle of the connection', async () => {
    const stage = new Stage();
    const helper = await stage.asked();
    stage.sharerPage.rtc.picks.push(new FakeTrack());
    stage.sharer.allow();
    const { FakeCertificate } = await import('./testing/fake-rtc.ts');
    stage.sharerPage.rtc.connection().presented = new FakeCertificate();
    expect(await bothEnd(helper, stage.sharer)).toEqual(['identity-mismatch', 'identity-mismatch']);
    expect(helper.picture.get()).toBeNull();
  });
});

describe('chat', () => {
  test('goes both ways in any script, with receipts and an unread mark', async () => {
    const stage = new Stage();
    const helper = await stage.active();
    for (const text of ['Hej!', 'مرحبا 👋', '你好', 'a\r\nb'])
      expect(helper.chat.send(text)).toBeNull();
    await until('four lines', () => stage.sharer.chat.get().lines.length === 4);
    expect(stage.sharer.chat.get().unread).toBe(4);
    expect(stage.sharer.chat.get().lines.map((line) => line.text)).toEqual([
      'Hej!',
      'مرحبا 👋',
      '你好',
      'a\nb',
    ]);
    stage.sharer.chat.markRead();
    expect(stage.sharer.chat.get().unread).toBe(0);
    await until('receipts', () => helper.chat.get().lines.every((line) => line.delivered));
    expect(stage.sharer.chat.send('Tack')).toBeNull();
    await until('the answer', () => helper.chat.get().lines.length === 5);
  });

  test('is gone from both sides as soon as the organisation turns it off', async () => {
    const stage = new Stage();
    const helper = await stage.active();
    helper.chat.send('one');
    await until('a line', () => stage.sharer.chat.get().lines.length === 1);
    stage.server.setChatDisabled(true);
    await until('off', () => [helper, stage.sharer].every((side) => !side.chat.get().enabled));
    expect(stage.sharer.chat.get()).toEqual({ enabled: false, lines: [], unread: 0 });
    expect(helper.chat.send('two')).toBe('disabled');
    stage.server.setChatDisabled(false);
    await until('on', () => helper.chat.get().enabled);
  });

  test('before the connection there is nobody to talk to', async () => {
    const stage = new Stage();
    const helper = await stage.paired();
    expect(helper.chat.send('hello')).toBe('not-connected');
  });
});

test('two sessions at once do not touch each other', async () => {
  const stage = new Stage();
  const first = await stage.active();
  const page = stage.page(3, 'Sara');
  const other = createSharer(page.ports);
  const second = await stage.active(other, page);
  expect(stage.server.sockets).toHaveLength(3);
  second.chat.send('to Sara');
  await until('Sara reads', () => other.chat.get().lines.length === 1);
  expect(stage.sharer.chat.get().lines).toHaveLength(0);
  first.leave();
  await until('Sven is alone', () => stage.sharer.get().kind === 'ended');
  expect(second.get().kind).toBe('active');
  expect(other.get().kind).toBe('active');
  stage.desk.close();
  await until('Sara too', () => other.get().kind === 'ended');
});
