import type { Policy } from '@tandem/protocol';
import type { ChatThread } from '../chat/chat-thread.ts';
import type { SessionGate } from '../trust/index.ts';
import type { Store } from './types.ts';

/** Lets the tenant's settings act on a running session at once. */
export function followPolicy(
  policy: Store<Policy | null>,
  chat: ChatThread,
  gate: () => SessionGate,
): void {
  const apply = () => {
    const chatDisabled = policy.get()?.chatDisabled ?? false;
    gate().set({ chatDisabled });
    chat.setEnabled(!chatDisabled);
  };
  policy.subscribe(apply);
  apply();
}
