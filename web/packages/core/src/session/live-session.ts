import {
  type ControlMessage,
  type IceCandidate,
  type SealedBody,
  type SessionChanged,
  type SessionDescription,
  SessionState,
} from '@tandem/protocol';
import type { ChatThread } from '../chat/chat-thread.ts';
import { Heartbeat } from '../peer/heartbeat.ts';
import type { PeerEvents, PeerLine } from '../peer/peer-line.ts';
import type { SessionLine } from '../signaling/session-line.ts';
import type { SessionGate } from '../trust/index.ts';
import type { CorePorts } from './ports.ts';
import { QualityMeter } from './quality-meter.ts';
import type { EndReason, HelperState, Mode, Person, Quality, Side } from './types.ts';
import type { ValueStore } from './value-store.ts';
import { endReasonOf, modeOf, wireEndReason } from './wire-words.ts';

type Active = Extract<HelperState, { kind: 'active' }>;

/** The peer connection of either side. */
export interface PeerEnd {
  readonly line: PeerLine;
  onDescription(description: SessionDescription): Promise<void>;
  onCandidate(candidate: IceCandidate): Promise<void>;
  close(lastWords?: boolean): void;
}

export interface LiveInput {
  readonly side: Side;
  readonly ports: CorePorts;
  readonly line: SessionLine;
  readonly peer: Person;
  readonly mode: Mode;
  readonly gate: SessionGate;
  readonly chat: ChatThread;
  readonly quality: ValueStore<Quality | null>;
  readonly owner: LiveOwner;
}

/** The run that a live session belongs to. */
export interface LiveOwner {
  /** Something that a screen shows has changed. */
  changed(): void;
  end(reason: EndReason, missing: Side | null): void;
  mismatch(): void;
  onTrack(track: MediaStreamTrack): void;
}

/** What both sides do after consent: the line between the two, its pulse, pausing, and surviving without a server. */
export class LiveSession {
  private readonly input: LiveInput;
  private readonly heartbeat: Heartbeat;
  private readonly meter: QualityMeter;
  private peer: PeerEnd | null = null;
  private since: number | null = null;
  private connected = false;
  private ownPause = false;
  private peerPause = false;
  private captureEnded = false;
  private iceLost = false;
  private serverReconnecting = false;
  private serverGone = false;

  constructor(input: LiveInput) {
    this.input = input;
    const { clock } = input.ports.peer;
    this.heartbeat = new Heartbeat(
      clock,
      (sequence) => this.peer?.line.control.send({ case: 'heartbeat', value: { sequence } }),
      (silent) => this.onSilent(silent),
    );
    this.meter = new QualityMeter(clock, input.quality);
  }

  /** Milliseconds of this client's clock when the picture was first allowed; `null`: not yet. */
  get startedAt(): number | null {
    return this.since;
  }

  get paused(): boolean {
    return this.ownPause || this.peerPause || this.captureEnded;
  }

  /** What the screen shows; `null` until the server says ACTIVE and the certificate is checked. */
  active(): Active | null {
    const { side, peer, mode } = this.input;
    if (this.since === null) return null;
    const other = side === 'helper' ? 'sharer' : 'helper';
    const pausedBy: Side[] = this.ownPause ? [side] : [];
    if (this.peerPause) pausedBy.push(other);
    return {
      kind: 'active',
      peer,
      mode,
      since: this.since,
      pausedBy,
      captureEnded: this.captureEnded,
      link: this.iceLost || this.heartbeat.silent ? 'reconnecting' : 'connected',
      server: this.serverReconnecting ? 'reconnecting' : 'connected',
    };
  }

  /** What a peer connection of this session reports. */
  peerEvents(): PeerEvents {
    return {
      onConnected: () => this.onConnected(),
      onLink: (link) => this.update(() => (this.iceLost = link === 'reconnecting')),
      onControl: (message) => this.onControl(message),
      onMismatch: () => this.input.owner.mismatch(),
      onTrack: (track) => this.input.owner.onTrack(track),
    };
  }

  /** Takes the peer connection, before any sealed message for it arrives. */
  use(peer: PeerEnd): void {
    this.peer = peer;
  }

  /** Sealed descriptions and candidates; nothing else comes here. */
  async onBody(body: SealedBody['body']): Promise<void> {
    if (body.case === 'sessionDescription') await this.peer?.onDescription(body.value);
    else if (body.case === 'iceCandidate') await this.peer?.onCandidate(body.value);
  }

  /** The server's word; ENDED and the mode are the run's business. */
  onChanged(change: SessionChanged): void {
    this.update(() => {
      const { side } = this.input;
      this.peerPause = side === 'helper' ? change.pausedBySharer : change.pausedByHelper;
      const mode = modeOf(change.mode);
      if (change.state !== SessionState.ACTIVE || !this.connected) return;
      if (mode === this.input.mode) this.since ??= this.input.ports.peer.clock.now();
      else this.input.owner.mismatch();
    });
  }

  onServer(status: 'connected' | 'reconnecting'): void {
    this.update(() => (this.serverReconnecting = status === 'reconnecting'));
  }

  /** The server forgot the session; the two people go on as long as they hear each other. */
  onGone(): void {
    this.serverGone = true;
    if (!this.connected || this.heartbeat.silent) this.lost();
  }

  setPaused(paused: boolean): void {
    if (paused === this.ownPause) return;
    this.update(() => (this.ownPause = paused));
    this.report();
  }

  /** Sharer: the capture stopped, or a new one began. */
  setCaptureEnded(ended: boolean): void {
    if (ended === this.captureEnded) return;
    this.update(() => (this.captureEnded = ended));
    this.report();
  }

  /** Closes the line; with a reason the peer is told first. */
  close(bye: EndReason | null): void {
    this.heartbeat.stop();
    this.meter.stop();
    const reason = bye === null ? null : wireEndReason(bye);
    const told =
      reason !== null && this.peer?.line.control.send({ case: 'bye', value: { reason } });
    this.peer?.close(told === true);
  }

  private onConnected(): void {
    this.connected = true;
    const { line, chat, owner } = this.input;
    if (this.peer === null) return;
    chat.use(this.peer.line.chat);
    this.heartbeat.start();
    this.meter.start(this.peer.line.connection);
    line.send({ case: 'reportConnected', value: { sessionId: line.sessionId } });
    owner.changed();
  }

  private onControl({ body }: ControlMessage): void {
    this.heartbeat.heard();
    if (body.case === 'bye') {
      this.input.owner.end(endReasonOf(body.value.reason), null);
    } else if (body.case === 'pictureState' && this.input.side === 'helper') {
      const { paused, captureEnded } = body.value;
      this.update(() => {
        this.peerPause = paused;
        this.captureEnded = captureEnded;
      });
    }
  }

  private onSilent(silent: boolean): void {
    const { line, owner } = this.input;
    line.send({ case: 'reportPeer', value: { sessionId: line.sessionId, silent } });
    owner.changed();
    if (silent && this.serverGone) this.lost();
  }

  private lost(): void {
    this.input.owner.end('network-lost', this.input.side === 'helper' ? 'sharer' : 'helper');
  }

  /** Tells the server, which is the witness, and the helper at once, who must not look at a stale picture. */
  private report(): void {
    const { line, side } = this.input;
    const paused = side === 'helper' ? this.ownPause : this.ownPause || this.captureEnded;
    line.send({ case: 'setPaused', value: { sessionId: line.sessionId, paused } });
    if (side === 'helper') return;
    const { captureEnded } = this;
    const value = { paused: this.ownPause, captureEnded };
    this.peer?.line.control.send({ case: 'pictureState', value });
  }

  private update(change: () => void): void {
    change();
    this.input.gate.set({ paused: this.paused });
    this.input.owner.changed();
  }
}
