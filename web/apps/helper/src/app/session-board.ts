import type { HelperSession, Mode, Refusal, Store } from '@tandem/core';

/** One session of this helper in this window. */
export interface BoardEntry {
  readonly id: number;
  readonly session: HelperSession;
}

export interface BoardState {
  readonly entries: readonly BoardEntry[];
  /** `null`: the page that gets a code. */
  readonly selected: number | null;
  /** The first code is being asked for; what makes sessions is still loading. */
  readonly opening: boolean;
  /** Why no session could be made at all. */
  readonly failure: Refusal | null;
}

/** Makes sessions; loaded only when the first one is asked for. */
export type OpenSession = (mode: Mode) => Promise<HelperSession>;

/** The sessions a helper has open at once, and which one is looked at. */
export class SessionBoard implements Store<BoardState> {
  readonly #openSession: OpenSession;
  readonly #listeners = new Set<() => void>();
  #state: BoardState = { entries: [], selected: null, opening: false, failure: null };
  #lastId = 0;

  constructor(openSession: OpenSession) {
    this.#openSession = openSession;
  }

  get(): BoardState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** **Get a security code**: a new session, looked at as soon as it exists. */
  async open(mode: Mode): Promise<void> {
    if (this.#state.opening) return;
    this.#set({ opening: true, failure: null });
    try {
      const session = await this.#openSession(mode);
      this.#lastId += 1;
      const entry = { id: this.#lastId, session };
      const entries = [...this.#state.entries, entry];
      this.#set({ entries, selected: entry.id, opening: false });
    } catch {
      this.#set({ opening: false, failure: unreachable });
    }
  }

  select(id: number | null): void {
    this.#set({ selected: id });
  }

  /** Takes a session off the list; one that still runs is left first. */
  close(id: number): void {
    const entry = this.#state.entries.find((candidate) => candidate.id === id);
    if (entry === undefined) return;
    if (entry.session.get().kind !== 'ended') entry.session.leave();
    const entries = this.#state.entries.filter((candidate) => candidate !== entry);
    const selected = this.#state.selected === id ? null : this.#state.selected;
    this.#set({ entries, selected });
  }

  #set(change: Partial<BoardState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const unreachable: Refusal = {
  type: 'unreachable',
  detail: '',
  retryAfterSeconds: null,
  attemptsLeft: null,
};
