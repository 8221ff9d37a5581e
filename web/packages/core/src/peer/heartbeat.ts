import type { Clock } from '../signaling/ports.ts';

const BEAT_EVERY_MS = 1000;
/** Milliseconds without a heartbeat after which the peer counts as silent (`signaling.proto`, ReportPeer). */
export const SILENT_AFTER_MS = 3000;

/** Beats once a second and says when the other side stops, and when it is heard again. */
export class Heartbeat {
  private readonly clock: Clock;
  private readonly beat: (sequence: number) => void;
  private readonly onSilent: (silent: boolean) => void;
  private sequence = 0;
  private lastHeard = 0;
  private isSilent = false;
  private cancel: (() => void) | null = null;

  constructor(clock: Clock, beat: (sequence: number) => void, onSilent: (silent: boolean) => void) {
    this.clock = clock;
    this.beat = beat;
    this.onSilent = onSilent;
  }

  get silent(): boolean {
    return this.isSilent;
  }

  /** Begins with the verified connection; calling it again changes nothing. */
  start(): void {
    if (this.cancel !== null) return;
    this.lastHeard = this.clock.now();
    this.tick();
  }

  heard(): void {
    this.lastHeard = this.clock.now();
    this.report(false);
  }

  stop(): void {
    this.cancel?.();
    this.cancel = () => undefined;
  }

  private tick(): void {
    this.sequence += 1;
    this.beat(this.sequence >>> 0);
    this.report(this.clock.now() - this.lastHeard > SILENT_AFTER_MS);
    this.cancel = this.clock.after(BEAT_EVERY_MS, () => this.tick());
  }

  private report(silent: boolean): void {
    if (silent === this.isSilent) return;
    this.isSilent = silent;
    this.onSilent(silent);
  }
}
