import { decodePeerMessage } from '@tandem/protocol';
import { describe, expect, test } from 'vitest';
import { until } from './testing/fake-clock.ts';
import { FakeTrack } from './testing/fake-rtc.ts';
import { type Page, Stage } from './testing/stage.ts';
import type { HelperSession } from './types.ts';

type Role = 'helper' | 'sharer';

function caseOf(bytes: Uint8Array): string {
  const decoded = decodePeerMessage(bytes);
  return decoded.ok ? (decoded.message.body.case ?? '') : '';
}

/** Runs the work at the n-th sealed frame of one side, before the server hands it over. */
function atSealed(stage: Stage, from: Role, count: number, work: () => void): void {
  let seen = 0;
  stage.server.bends = {
    relay: (bytes, role) => {
      if (role === from && caseOf(bytes) === 'sealed' && ++seen === count) work();
      return bytes;
    },
  };
}

const remote = (page: Page) => page.rtc.connection().remoteDescription;

/** Cryptography takes real time and reconnecting takes the clock's: both go on, in small steps. */
async function eventually(stage: Stage, what: string, condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 4000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`never happened: ${what}`);
    await stage.clock.advance(5);
  }
}

async function resumedAndActive(stage: Stage, helper: HelperSession): Promise<void> {
  await eventually(stage, 'both active', () =>
    [helper, stage.sharer].every((side) => side.get().kind === 'active'),
  );
}

function allow(stage: Stage): void {
  stage.sharerPage.rtc.picks.push(new FakeTrack());
  stage.sharer.allow();
}

describe('a socket is lost while the two negotiate, and the session still comes up', () => {
  // Consent, offer and candidate of the sharer; Continue, answer and candidate of the helper.
  const moments = ([1, 2, 3] as const).flatMap((count) =>
    (['break', 'lose'] as const).flatMap((how) =>
      (['helper', 'sharer'] as const).map((whose) => [whose, how, count] as const),
    ),
  );

  test.each(moments)(
    'of the %s (%s) at sealed frame %i of the sharer',
    async (whose, how, count) => {
      const stage = new Stage();
      const helper = await stage.asked();
      const page = { helper: stage.helperPage, sharer: stage.sharerPage }[whose];
      atSealed(stage, 'sharer', count, () => page.person.socket?.[how]());
      allow(stage);
      await resumedAndActive(stage, helper);
      expect(helper.picture.get()).not.toBeNull();
      expect(stage.sharerPage.rtc.connection().candidates).toBe(1);
      expect(stage.helperPage.rtc.connection().candidates).toBe(1);
    },
  );

  test.each(moments.filter(([, , count]) => count < 3))(
    'of the %s (%s) at sealed frame %i of the helper after Continue',
    async (whose, how, count) => {
      const stage = new Stage();
      const helper = await stage.asked();
      const page = { helper: stage.helperPage, sharer: stage.sharerPage }[whose];
      atSealed(stage, 'helper', count, () => page.person.socket?.[how]());
      allow(stage);
      await resumedAndActive(stage, helper);
      expect(stage.sharerPage.rtc.connection().candidates).toBe(1);
    },
  );

  test('of the sharer, just as the helper continues', async () => {
    const stage = new Stage();
    const helper = await stage.paired();
    stage.sharerPage.person.socket?.lose();
    helper.proceed();
    await eventually(stage, 'the question', () => stage.sharer.get().kind === 'trust');
  });

  test('a frame that arrived though its answer was lost is taken once', async () => {
    const stage = new Stage();
    const helper = await stage.asked();
    const { person } = stage.sharerPage;
    atSealed(stage, 'sharer', 2, () => {
      const { socket } = person;
      queueMicrotask(() => socket?.break());
    });
    allow(stage);
    await resumedAndActive(stage, helper);
    expect(stage.helperPage.rtc.connection().candidates).toBe(1);
  });
});

describe('a running session', () => {
  test('the server restarts during an ICE restart: the new description still arrives', async () => {
    const stage = new Stage();
    const helper = await stage.active();
    const offer = remote(stage.helperPage);
    stage.air.cut();
    await stage.clock.advance(1500);
    stage.server.stop();
    await stage.clock.advance(1000);
    expect(stage.sharerPage.rtc.connection().restarts).toBe(1);
    expect(remote(stage.helperPage)).toBe(offer);
    stage.server.start();
    await eventually(stage, 'the new offer', () => {
      return remote(stage.helperPage) !== offer;
    });
    stage.air.heal();
    await stage.clock.advance(2000);
    expect(helper.get()).toMatchObject({ kind: 'active', link: 'connected', server: 'connected' });
    expect(stage.sharer.get().kind).toBe('active');
  });

  test('many lost sockets on both sides leave both at the same number', async () => {
    const stage = new Stage();
    const helper = await stage.active();
    for (let round = 0; round < 4; round++) {
      stage.helperPage.person.socket?.break();
      stage.sharerPage.person.socket?.[round % 2 === 0 ? 'lose' : 'break']();
      const [offer, answer] = [remote(stage.helperPage), remote(stage.sharerPage)];
      stage.air.cut();
      await eventually(stage, 'both new descriptions', () => {
        return remote(stage.helperPage) !== offer && remote(stage.sharerPage) !== answer;
      });
      stage.air.heal();
      await eventually(stage, 'the link', () => {
        const state = helper.get();
        return state.kind === 'active' && state.link === 'connected';
      });
    }
    expect(stage.sharerPage.rtc.connection().restarts).toBe(4);
    expect(stage.sharer.get()).toMatchObject({ kind: 'active', server: 'connected' });
  });
});

describe('what no lost socket explains', () => {
  test.each(['helper', 'sharer'] as const)(
    'a plain replay to the %s stays a red stop',
    async (to) => {
      const stage = new Stage();
      const helper = await stage.asked();
      stage.server.replay = (bytes, from) => from !== to && caseOf(bytes) === 'sealed';
      allow(stage);
      const ended = () =>
        [helper.get(), stage.sharer.get()].map((state) => state.kind === 'ended' && state.reason);
      await until('both ended', () => ended().every((reason) => reason !== false));
      expect(ended()).toEqual(['identity-mismatch', 'identity-mismatch']);
      expect(helper.picture.get()).toBeNull();
    },
  );

  test('a frame that is withheld without a lost socket is a red stop', async () => {
    const stage = new Stage();
    const helper = await stage.asked();
    let seen = 0;
    stage.server.bends = {
      relay: (bytes, from) =>
        from === 'sharer' && caseOf(bytes) === 'sealed' && ++seen === 2 ? null : bytes,
    };
    allow(stage);
    await until('the helper stops', () => helper.get().kind === 'ended');
    expect(helper.get()).toMatchObject({ reason: 'identity-mismatch' });
  });

  test('a peer that stays away is a lost network, not a mismatch', async () => {
    const stage = new Stage();
    const helper = await stage.paired();
    stage.sharerPage.person.socket?.lose();
    stage.server.refusals.set('resumeSession', 'internal');
    helper.proceed();
    await until('the refused frame', () => stage.server.said().includes('requestMode'));
    await stage.clock.advance(1000);
    await stage.clock.advance(30_000);
    await until('ended', () => helper.get().kind === 'ended');
    expect(helper.get()).toMatchObject({ reason: 'network-lost', missing: 'sharer' });
  });
});

describe('a person is signed out elsewhere', () => {
  test.each(['helper', 'sharer'] as const)(
    'the session of the %s ends on both sides, with the reason',
    async (whose) => {
      const stage = new Stage();
      const helper = await stage.active();
      ({ helper: stage.helperPage, sharer: stage.sharerPage })[whose].signOut();
      await eventually(stage, 'both ended', () =>
        [helper, stage.sharer].every((side) => side.get().kind === 'ended'),
      );
      for (const side of [helper, stage.sharer]) {
        expect(side.get()).toMatchObject({ reason: 'signed-out' });
      }
    },
  );
});
