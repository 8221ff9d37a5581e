import type { Clock } from './ports.ts';

/** Milliseconds between pings (`signaling.proto`). */
export const PING_EVERY_MS = 5000;
/** Milliseconds without any frame after which a socket counts as dead. */
export const DEAD_AFTER_MS = 15_000;

/** Pings one socket and notices when nothing comes back. */
export class KeepAlive {
  private readonly clock: Clock;
  private readonly ping: () => void;
  private readonly onDead: () => void;
  private lastHeard: number;
  private cancel: () => void = () => undefined;

  constructor(clock: Clock, ping: () => void, onDead: () => void) {
    this.clock = clock;
    this.ping = ping;
    this.onDead = onDead;
    this.lastHeard = clock.now();
    this.schedule();
  }

  /** Any frame of the server counts. */
  heard(): void {
    this.lastHeard = this.clock.now();
  }

  stop(): void {
    this.cancel();
  }

  private schedule(): void {
    this.cancel = this.clock.after(PING_EVERY_MS, () => {
      if (this.clock.now() - this.lastHeard >= DEAD_AFTER_MS) {
        this.onDead();
        return;
      }
      this.schedule();
      this.ping();
    });
  }
}
