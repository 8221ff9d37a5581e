import { ChatThread } from '../chat/chat-thread.ts';
import { SignalingClient } from '../signaling/signaling-client.ts';
import { SessionGate } from '../trust/index.ts';
import { HelperRun } from './helper-run.ts';
import { followPolicy } from './policy.ts';
import type { CorePorts } from './ports.ts';
import type { HelperSession, HelperState, Mode, Quality } from './types.ts';
import { ValueStore } from './value-store.ts';

/** All sessions of one helper's page, on one socket. */
export interface HelperDesk {
  /** **Get a security code**: begins at once. */
  open(wantedMode: Mode): HelperSession;
  /** Leaves every session and closes the socket. */
  close(): void;
}

export function createHelperDesk(ports: CorePorts): HelperDesk {
  const client = new SignalingClient(ports.signaling);
  const sessions = new Set<HelperSession>();
  const leaveAll = () => {
    for (const session of sessions) session.leave();
  };
  const stopWatching = ports.onPageHide(leaveAll);
  return {
    open: (wantedMode) => {
      const session = new HelperDeskSession(ports, client, wantedMode);
      sessions.add(session);
      session.subscribe(() => {
        if (session.get().kind === 'ended') sessions.delete(session);
        else sessions.add(session);
      });
      return session;
    },
    close: () => {
      stopWatching();
      leaveAll();
      client.close();
    },
  };
}

/** One tab of the desk: a code, the session it led to, and after **Renew code** the next one. */
class HelperDeskSession implements HelperSession {
  readonly chat: ChatThread;
  readonly picture = new ValueStore<MediaStream | null>(null);
  readonly quality = new ValueStore<Quality | null>(null);
  private readonly ports: CorePorts;
  private readonly client: SignalingClient;
  private readonly wantedMode: Mode;
  private readonly state = new ValueStore<HelperState>({ kind: 'requesting-code' });
  private gate = new SessionGate();
  private run: HelperRun;

  constructor(ports: CorePorts, client: SignalingClient, wantedMode: Mode) {
    this.ports = ports;
    this.client = client;
    this.wantedMode = wantedMode;
    this.chat = new ChatThread({
      clock: ports.peer.clock,
      allows: (direction) => this.gate.allows(direction === 'in' ? 'chat-in' : 'chat-out'),
    });
    followPolicy(client.policy, this.chat, () => this.gate);
    this.run = this.begin();
  }

  get(): HelperState {
    return this.state.get();
  }

  subscribe(listener: () => void): () => void {
    return this.state.subscribe(listener);
  }

  renewCode(): void {
    const { kind } = this.get();
    // A session with somebody is left by **Leave**, never by asking for a code.
    if (!['requesting-code', 'code', 'refused', 'ended'].includes(kind)) return;
    this.run.discard();
    this.gate = new SessionGate();
    this.run = this.begin();
  }

  proceed(): void {
    this.run.proceed();
  }

  cancel(): void {
    this.run.leave();
  }

  setPaused(paused: boolean): void {
    this.run.setPaused(paused);
  }

  leave(): void {
    this.run.leave();
  }

  private begin(): HelperRun {
    const { ports, client, wantedMode, state, picture, quality, chat, gate } = this;
    gate.set({ chatDisabled: client.policy.get()?.chatDisabled ?? false });
    state.set({ kind: 'requesting-code' });
    const run = new HelperRun({
      ports,
      client,
      wantedMode,
      state,
      picture,
      quality,
      chat,
      gate,
    });
    void run.start();
    return run;
  }
}
