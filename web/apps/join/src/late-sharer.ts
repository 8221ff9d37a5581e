import type { Chat, Refusal, SharerSession, SharerState } from '@tandem/core';

/** What came of the steps before the first question to the server. */
export type Opened =
  | { readonly kind: 'session'; readonly session: SharerSession }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'elsewhere' };

/**
 * A sharer's session whose weight (keys, wire, media) is loaded on the first Submit. Until then it is a field for a
 * code. `open` says who takes over, or that the page goes to the sign-in.
 */
export function lateSharer(open: (code: string) => Promise<Opened>): SharerSession {
  const listeners = new Set<() => void>();
  let state: SharerState = { kind: 'code-entry', refusal: null };
  let real: SharerSession | null = null;

  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const set = (next: SharerState): void => {
    state = next;
    tell();
  };
  const take = (opened: Opened, code: string): void => {
    if (opened.kind === 'refused') set({ kind: 'code-entry', refusal: opened.refusal });
    if (opened.kind !== 'session') return;
    real = opened.session;
    real.subscribe(tell);
    real.submit(code);
    tell();
  };
  return {
    get: () => real?.get() ?? state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get chat() {
      return real?.chat ?? noChat;
    },
    submit: (code) => {
      if (real !== null) return real.submit(code);
      if (state.kind === 'checking') return;
      set({ kind: 'checking' });
      void open(code).then((opened) => take(opened, code));
    },
    allow: () => real?.allow(),
    chooseScreen: () => real?.chooseScreen(),
    decline: () => real?.decline(),
    setPaused: (paused) => real?.setPaused(paused),
    leave: () => real?.leave(),
  };
}

const nothing = { enabled: false, lines: [], unread: 0 };
const noChat: Chat = {
  get: () => nothing,
  subscribe: () => () => undefined,
  send: () => 'not-connected',
  markRead: () => undefined,
};
