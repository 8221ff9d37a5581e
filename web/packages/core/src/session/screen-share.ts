import { captureScreen } from '../peer/capture.ts';
import type { PeerPorts } from '../peer/ports.ts';
import type { SharerPeer } from '../peer/sharer-peer.ts';
import type { SessionGate } from '../trust/index.ts';

/** Who watches the capture. */
export interface ScreenShareOwner {
  /** Something was chosen, or (false) the picker was closed without a choice. */
  onChosen(chosen: boolean): void;
  /** The browser's own share bar, or the end of the window, stopped the capture. */
  onCaptureEnded(): void;
}

/** The captured screen and whether it is on the line: only while the gate allows the picture. */
export class ScreenShare {
  private readonly ports: PeerPorts;
  private readonly gate: SessionGate;
  private readonly owner: ScreenShareOwner;
  private track: MediaStreamTrack | null = null;
  private shown: MediaStreamTrack | null = null;
  private peer: SharerPeer | null = null;
  private picking = false;
  private stopped = false;

  constructor(ports: PeerPorts, gate: SessionGate, owner: ScreenShareOwner) {
    this.ports = ports;
    this.gate = gate;
    this.owner = owner;
  }

  /** True once a screen was chosen. */
  get chosen(): boolean {
    return this.track !== null;
  }

  /** Opens the picker, at once, because it is called inside a user gesture; a second one while it is open is ignored. */
  pick(): void {
    if (this.picking || this.stopped) return;
    this.picking = true;
    void captureScreen(this.ports).then((track) => this.onPicked(track));
  }

  use(peer: SharerPeer): void {
    this.peer = peer;
    this.refresh();
  }

  /** Puts the picture on the line or takes it off, as the gate says now. */
  refresh(): void {
    const wanted = this.gate.allows('picture') ? this.track : null;
    if (this.peer === null || wanted === this.shown) return;
    this.shown = wanted;
    void this.peer.show(wanted);
  }

  /** Ends the capture, so that the browser's own share bar goes away. */
  stop(): void {
    this.stopped = true;
    this.replace(null);
    this.refresh();
  }

  private onPicked(track: MediaStreamTrack | null): void {
    this.picking = false;
    if (this.stopped) {
      track?.stop();
      return;
    }
    if (track !== null) this.replace(track);
    this.owner.onChosen(track !== null);
    this.refresh();
  }

  private replace(track: MediaStreamTrack | null): void {
    this.track?.stop();
    this.track = track;
    track?.addEventListener('ended', () => {
      if (this.track !== track) return;
      this.track = null;
      this.refresh();
      this.owner.onCaptureEnded();
    });
  }
}
