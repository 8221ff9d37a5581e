import type { Clock } from '../../signaling/ports.ts';

interface Timer {
  readonly at: number;
  readonly work: () => void;
}

/** Time that moves only when a test says so. */
export class FakeClock implements Clock {
  private time = 1_000_000;
  private readonly timers = new Set<Timer>();

  now(): number {
    return this.time;
  }

  after(milliseconds: number, work: () => void): () => void {
    const timer = { at: this.time + milliseconds, work };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  /** Moves on and runs what falls due, in order, letting promises settle after each. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (let next = this.due(end); next !== null; next = this.due(end)) {
      this.timers.delete(next);
      this.time = Math.max(this.time, next.at);
      next.work();
      await settle();
    }
    this.time = end;
    await settle();
  }

  private due(end: number): Timer | null {
    const found = [...this.timers].filter((timer) => timer.at <= end);
    return found.toSorted((a, b) => a.at - b.at)[0] ?? null;
  }
}

/** Lets promises that need no timer run to their end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Waits for a condition that promises (cryptography among them) will make true; says what it waited for. */
export async function until(what: string, condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 4000;
  while (performance.now() < deadline) {
    if (condition()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`never happened: ${what}`);
}
