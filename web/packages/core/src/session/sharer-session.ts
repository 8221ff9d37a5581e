import { ChatThread } from '../chat/chat-thread.ts';
import { localRefusal } from '../signaling/server-refusal.ts';
import { SignalingClient } from '../signaling/signaling-client.ts';
import { AttemptBudget, parseCode, SessionGate } from '../trust/index.ts';
import { followPolicy } from './policy.ts';
import type { CorePorts } from './ports.ts';
import { SharerRun } from './sharer-run.ts';
import type { Quality, SharerSession, SharerState } from './types.ts';
import { ValueStore } from './value-store.ts';

/** The sharer's page: one session at a time. Opens no socket before a code is submitted. */
export function createSharer(ports: CorePorts): SharerSession {
  return new SharerPage(ports);
}

class SharerPage implements SharerSession {
  readonly chat: ChatThread;
  private readonly quality = new ValueStore<Quality | null>(null);
  private readonly ports: CorePorts;
  private readonly client: SignalingClient;
  private readonly state = new ValueStore<SharerState>({ kind: 'code-entry', refusal: null });
  /** One budget per code, so that typing a code again gives no new tries. */
  private readonly budgets = new Map<string, AttemptBudget>();
  private gate = new SessionGate();
  private run: SharerRun | null = null;

  constructor(ports: CorePorts) {
    this.ports = ports;
    this.client = new SignalingClient(ports.signaling);
    this.chat = new ChatThread({
      clock: ports.peer.clock,
      allows: (direction) => this.gate.allows(direction === 'in' ? 'chat-in' : 'chat-out'),
    });
    followPolicy(this.client.policy, this.chat, () => this.gate);
    ports.onPageHide(() => this.leave());
  }

  get(): SharerState {
    return this.state.get();
  }

  subscribe(listener: () => void): () => void {
    return this.state.subscribe(listener);
  }

  submit(typed: string): void {
    const { kind } = this.get();
    if (kind !== 'code-entry' && kind !== 'ended') return;
    const code = parseCode(typed);
    if ('error' in code) {
      this.state.set({ kind: 'code-entry', refusal: localRefusal('code-unknown') });
      return;
    }
    const { ports, client, state, quality, chat } = this;
    const key = code.nameplate + code.secret;
    const budget = this.budgets.get(key) ?? new AttemptBudget();
    this.budgets.set(key, budget);
    const gate = new SessionGate();
    gate.set({ chatDisabled: client.policy.get()?.chatDisabled ?? false });
    this.gate = gate;
    this.run = new SharerRun({ ports, client, state, quality, chat, gate, code, budget });
    void this.run.start();
  }

  allow(): void {
    this.run?.allow();
  }

  chooseScreen(): void {
    this.run?.chooseScreen();
  }

  decline(): void {
    this.run?.decline();
  }

  setPaused(paused: boolean): void {
    this.run?.setPaused(paused);
  }

  leave(): void {
    this.run?.leave();
  }
}
