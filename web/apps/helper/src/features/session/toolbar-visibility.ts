import type { Store } from '@tandem/core';

/** Milliseconds without a reason to stay, after which the toolbar hides. */
export const hideAfterMs = 3000;
/** How near to the top edge, in CSS pixels, the pointer brings the toolbar back. */
export const edgePx = 12;

type Timers = Pick<typeof globalThis, 'setTimeout' | 'clearTimeout'>;

/**
 * When the floating toolbar is shown. It stays while the pointer or the focus is in it, hides 3 s after both left,
 * and comes back at the top edge, on focus or by key, so it never covers a part of the picture for good.
 */
export class ToolbarVisibility implements Store<boolean> {
  readonly #timers: Timers;
  readonly #listeners = new Set<() => void>();
  readonly #holds = new Set<'pointer' | 'focus'>();
  #shown = true;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(timers: Timers = globalThis) {
    this.#timers = timers;
  }

  get(): boolean {
    return this.#shown;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The pointer or the focus is in the toolbar, or has left it. */
  hold(by: 'pointer' | 'focus', on: boolean): void {
    if (on) this.#holds.add(by);
    else this.#holds.delete(by);
    this.show();
  }

  /** The pointer moved over the picture, this far below its top edge. */
  pointerAt(y: number): void {
    if (y <= edgePx) this.show();
  }

  show(): void {
    this.#set(true);
    this.#stop();
    if (this.#holds.size > 0) return;
    this.#timer = this.#timers.setTimeout(() => this.#set(false), hideAfterMs);
  }

  /** By key: hides at once, or shows. */
  toggle(): void {
    if (!this.#shown) return this.show();
    this.#stop();
    this.#set(false);
  }

  dispose(): void {
    this.#stop();
  }

  #stop(): void {
    if (this.#timer !== null) this.#timers.clearTimeout(this.#timer);
    this.#timer = null;
  }

  #set(shown: boolean): void {
    if (this.#shown === shown) return;
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }
}
