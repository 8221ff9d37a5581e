import { Problem, type ConsoleApi, type SessionRow } from '@tandem/api';
import type { Refusal, Store } from '@tandem/core';

export interface SessionPagesState {
  readonly rows: readonly SessionRow[];
  readonly loading: boolean;
  readonly failure: Refusal | null;
  /** There are older sessions. */
  readonly more: boolean;
}

const start: SessionPagesState = { rows: [], loading: false, failure: null, more: false };

/** The sessions read so far, page by page from the newest; a failed page loses nothing that is shown. */
export class SessionPages implements Store<SessionPagesState> {
  readonly #api: Pick<ConsoleApi, 'sessions'>;
  readonly #listeners = new Set<() => void>();
  #state = start;
  #cursor: string | null = null;

  constructor(api: Pick<ConsoleApi, 'sessions'>) {
    this.#api = api;
  }

  get(): SessionPagesState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins again with the newest. */
  async refresh(): Promise<void> {
    if (this.#state.loading) return;
    this.#cursor = null;
    await this.#read([]);
  }

  /** **Show more**: the next older page. */
  async more(): Promise<void> {
    if (!this.#state.loading) await this.#read(this.#state.rows);
  }

  async #read(before: readonly SessionRow[]): Promise<void> {
    this.#set({ loading: true, failure: null });
    try {
      const { items, next } = await this.#api.sessions(this.#cursor);
      this.#cursor = next;
      this.#set({ rows: [...before, ...items], loading: false, more: next !== null });
    } catch (failure) {
      this.#set({ loading: false, failure: refusalOf(failure) });
    }
  }

  #set(change: Partial<SessionPagesState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function refusalOf(failure: unknown): Refusal {
  if (!(failure instanceof Problem)) {
    return { type: 'internal', detail: '', retryAfterSeconds: null, attemptsLeft: null };
  }
  const { type, detail, retryAfterSeconds } = failure;
  return { type, detail, retryAfterSeconds, attemptsLeft: null };
}
