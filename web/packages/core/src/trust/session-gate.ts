import { SessionState } from '@tandem/protocol';

/** Everything a peer can bring about at the sharing endpoint; a new effect is added here first. */
export const EFFECTS = ['picture', 'chat-in', 'chat-out'] as const;
export type Effect = (typeof EFFECTS)[number];

/** The conditions of trust-protocol step 9. */
export interface GateConditions {
  /** The server's state is CONNECTING or ACTIVE. */
  readonly granted: boolean;
  /** The key exchange matched and the peer check found no difference. */
  readonly confirmed: boolean;
  /** The local person allowed it. */
  readonly consented: boolean;
  readonly paused: boolean;
  readonly expired: boolean;
  /** The tenant setting **Disable chat**. */
  readonly chatDisabled: boolean;
}

const SHUT: GateConditions = {
  granted: false,
  confirmed: false,
  consented: false,
  paused: false,
  expired: false,
  chatDisabled: false,
};

/**
 * The one place at the sharing endpoint that says whether an effect may happen; asked for every message and frame,
 * never only at connect. Starts shut. Pausing stops the picture, not the talk about it.
 */
export class SessionGate {
  private conditions: GateConditions = SHUT;
  private ended = false;

  /** Changes some conditions; the others stay. */
  set(change: Partial<GateConditions>): void {
    this.conditions = { ...this.conditions, ...change };
  }

  /** Takes the grant from the server's state. An ended session never opens again, whatever the server says later. */
  onServerState(state: SessionState): void {
    if (state === SessionState.ENDED) this.end();
    this.set({ granted: state === SessionState.CONNECTING || state === SessionState.ACTIVE });
  }

  /** Shuts for good. */
  end(): void {
    this.ended = true;
  }

  /** True only while every condition of this effect holds; false for an effect that is not known. */
  allows(effect: Effect): boolean {
    const { granted, confirmed, consented, paused, expired, chatDisabled } = this.conditions;
    if (this.ended || !granted || !confirmed || !consented || expired) return false;
    switch (effect) {
      case 'picture':
        return !paused;
      case 'chat-in':
      case 'chat-out':
        return !chatDisabled;
      default:
        return unknownEffect(effect);
    }
  }
}

/** The compiler knows that this cannot happen; a message from elsewhere does not. */
function unknownEffect(_effect: never): false {
  return false;
}
