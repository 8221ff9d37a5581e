import { createHelperDesk, type HelperDesk } from '../helper-session.ts';
import type { CorePorts } from '../ports.ts';
import { createSharer } from '../sharer-session.ts';
import type { HelperSession, Mode, SharerSession } from '../types.ts';
import { FakeClock, until } from './fake-clock.ts';
import { FakeAir, FakeRtc, FakeTrack } from './fake-rtc.ts';
import { FakeSignaling, fakePerson, type FakePerson } from './fake-signaling.ts';

/** One page with its person, its WebRTC and a way to close it. */
export interface Page {
  readonly person: FakePerson;
  readonly rtc: FakeRtc;
  readonly ports: CorePorts;
  /** The tab is closed. */
  hide(): void;
  /** The web session ends elsewhere; the server closes the socket and gives no more tickets. */
  signOut(): void;
}

/** A server, a network and pages on it, for stories with two sides. */
export class Stage {
  readonly clock = new FakeClock();
  readonly server = new FakeSignaling();
  readonly air = new FakeAir();
  readonly helperPage = this.page(1, 'Anna');
  readonly sharerPage = this.page(2, 'Sven');
  readonly desk: HelperDesk = createHelperDesk(this.helperPage.ports);
  readonly sharer: SharerSession = createSharer(this.sharerPage.ports);

  page(number: number, name: string): Page {
    const person = fakePerson(number, name);
    const rtc = new FakeRtc(this.air, this.clock);
    const hiding = new Set<() => void>();
    let signedIn = true;
    const ports: CorePorts = {
      peer: rtc.ports(),
      build: 'test',
      onPageHide: (work) => {
        hiding.add(work);
        return () => hiding.delete(work);
      },
      signaling: {
        origin: 'https://help.example.org',
        ticket: () =>
          signedIn
            ? Promise.resolve(`ticket-${number}`)
            : Promise.reject(
                Object.assign(new Error('401'), { status: 401, type: 'not-signed-in' }),
              ),
        openSocket: (url, protocols) => this.server.openSocket(person, url, protocols),
        clock: this.clock,
        random: () => 0.5,
      },
    };
    const hide = () => {
      for (const work of hiding) work();
    };
    const signOut = () => {
      signedIn = false;
      person.socket?.break();
    };
    return { person, rtc, ports, hide, signOut };
  }

  /** A helper with a code on the screen. */
  async code(mode: Mode = 'view-only'): Promise<{ helper: HelperSession; code: string }> {
    const helper = this.desk.open(mode);
    await until('a code', () => helper.get().kind === 'code');
    const state = helper.get();
    if (state.kind !== 'code') throw new Error('no code');
    return { helper, code: state.nameplate + state.secret };
  }

  /** Both trust screens; the helper has not yet pressed Continue. */
  async paired(sharer = this.sharer, mode: Mode = 'view-only'): Promise<HelperSession> {
    const { helper, code } = await this.code(mode);
    sharer.submit(code);
    await until('the trust screen', () => helper.get().kind === 'trust');
    return helper;
  }

  /** The sharer is asked. */
  async asked(sharer = this.sharer): Promise<HelperSession> {
    const helper = await this.paired(sharer);
    helper.proceed();
    await until('the question', () => sharer.get().kind === 'trust');
    return helper;
  }

  /** The helper watches. */
  async active(sharer = this.sharer, page = this.sharerPage): Promise<HelperSession> {
    const helper = await this.asked(sharer);
    page.rtc.picks.push(new FakeTrack());
    sharer.allow();
    await until('both active', () => [helper, sharer].every((s) => s.get().kind === 'active'));
    return helper;
  }
}
