import { useSyncExternalStore } from 'react';

/** What was told last; the number makes the same sentence twice two things. */
export interface Told {
  readonly number: number;
  readonly text: string;
}

const listeners = new Set<() => void>();
let last: Told | null = null;

/** Says, to the eye and to assistive technology, what has just been done, for example `Vera Lindqvist was added.` */
export function tell(text: string): void {
  set({ number: (last?.number ?? 0) + 1, text });
}

/** Takes the sentence away. */
export function hush(): void {
  set(null);
}

/** The sentence to show now. */
export function useTold(): Told | null {
  return useSyncExternalStore(subscribe, () => last);
}

function set(told: Told | null): void {
  last = told;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
