import { SessionState } from '@tandem/protocol';
import { describe, expect, test } from 'vitest';
import type { SharerPeer } from '../peer/sharer-peer.ts';
import { SessionGate } from '../trust/index.ts';
import { ScreenShare } from './screen-share.ts';
import { FakeClock, settle } from './testing/fake-clock.ts';
import { FakeAir, FakeRtc, FakeTrack } from './testing/fake-rtc.ts';

function staged() {
  const rtc = new FakeRtc(new FakeAir(), new FakeClock());
  const gate = new SessionGate();
  const heard: string[] = [];
  const shown: unknown[] = [];
  const screen = new ScreenShare(rtc.ports(), gate, {
    onChosen: (chosen) => heard.push(chosen ? 'chosen' : 'closed'),
    onCaptureEnded: () => heard.push('ended'),
  });
  const show = (track: unknown) => {
    shown.push(track);
    return Promise.resolve();
  };
  screen.use({ show } as unknown as SharerPeer);
  const open = () => {
    gate.set({ confirmed: true, consented: true });
    gate.onServerState(SessionState.CONNECTING);
    screen.refresh();
  };
  return { rtc, gate, screen, heard, shown, open };
}

function picked(stage: ReturnType<typeof staged>): FakeTrack {
  const track = new FakeTrack();
  stage.rtc.picks.push(track);
  stage.screen.pick();
  return track;
}

describe('the picture is on the line only while the gate allows it', () => {
  test('a choice before the grant waits for it', async () => {
    const stage = staged();
    const track = picked(stage);
    await settle();
    expect([stage.heard, stage.shown]).toEqual([['chosen'], []]);
    stage.open();
    stage.screen.refresh();
    expect(stage.shown).toEqual([track]);
  });

  test('pausing takes it off, resuming puts the same one back', async () => {
    const stage = staged();
    stage.open();
    const track = picked(stage);
    await settle();
    stage.gate.set({ paused: true });
    stage.screen.refresh();
    stage.gate.set({ paused: false });
    stage.screen.refresh();
    expect(stage.shown).toEqual([track, null, track]);
    expect(track.stopped).toBe(false);
  });

  test.each([
    ['the server takes the grant back', (gate: SessionGate) => gate.set({ granted: false })],
    ['the session is over', (gate: SessionGate) => gate.end()],
    ['the time is up', (gate: SessionGate) => gate.set({ expired: true })],
  ])('%s', async (_, shut) => {
    const stage = staged();
    stage.open();
    const track = picked(stage);
    await settle();
    shut(stage.gate);
    stage.screen.refresh();
    expect(stage.shown).toEqual([track, null]);
  });
});

describe('choosing', () => {
  test('a closed picker is told and can be opened again', async () => {
    const stage = staged();
    stage.screen.pick();
    await settle();
    expect(stage.heard).toEqual(['closed']);
    picked(stage);
    await settle();
    expect(stage.heard).toEqual(['closed', 'chosen']);
  });

  test('one picker at a time', async () => {
    const stage = staged();
    const track = picked(stage);
    picked(stage);
    await settle();
    expect(stage.heard).toEqual(['chosen']);
    expect(track.stopped).toBe(false);
    expect(stage.rtc.picks).toHaveLength(1);
  });

  test('another choice stops the first capture', async () => {
    const stage = staged();
    stage.open();
    const first = picked(stage);
    await settle();
    const second = picked(stage);
    await settle();
    expect(first.stopped).toBe(true);
    expect(stage.shown).toEqual([first, second]);
    first.end();
    expect(stage.heard).toEqual(['chosen', 'chosen']);
  });

  test('the end of the capture is told once and takes the picture off', async () => {
    const stage = staged();
    stage.open();
    const track = picked(stage);
    await settle();
    track.end();
    track.end();
    expect(stage.heard).toEqual(['chosen', 'ended']);
    expect(stage.shown).toEqual([track, null]);
    expect(stage.screen.chosen).toBe(false);
  });
});

test('after the end nothing is captured, not even what was being chosen', async () => {
  const stage = staged();
  stage.open();
  const track = picked(stage);
  stage.screen.stop();
  await settle();
  expect(track.stopped).toBe(true);
  expect(stage.shown).toEqual([]);
  stage.screen.pick();
  await settle();
  expect(stage.heard).toEqual([]);
});
