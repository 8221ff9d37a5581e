import { readQuality } from '../peer/quality.ts';
import type { Clock } from '../signaling/ports.ts';
import type { Quality } from './types.ts';
import type { ValueStore } from './value-store.ts';

const EVERY_MS = 1000;

/** Reads the connection's statistics once a second into a store; `null` when it stops. */
export class QualityMeter {
  private readonly clock: Clock;
  private readonly store: ValueStore<Quality | null>;
  private cancel: () => void = () => undefined;
  private running = false;

  constructor(clock: Clock, store: ValueStore<Quality | null>) {
    this.clock = clock;
    this.store = store;
  }

  start(connection: Pick<RTCPeerConnection, 'getStats'>): void {
    if (this.running) return;
    this.running = true;
    this.schedule(connection);
  }

  stop(): void {
    this.running = false;
    this.cancel();
    this.store.set(null);
  }

  private schedule(connection: Pick<RTCPeerConnection, 'getStats'>): void {
    this.cancel = this.clock.after(EVERY_MS, () => void this.read(connection));
  }

  private async read(connection: Pick<RTCPeerConnection, 'getStats'>): Promise<void> {
    const report = await connection.getStats().catch(() => null);
    if (!this.running) return;
    if (report !== null) this.store.set(readQuality(report));
    this.schedule(connection);
  }
}
