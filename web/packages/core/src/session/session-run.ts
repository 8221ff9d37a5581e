import {
  decodePeerMessage,
  SessionState,
  type PeerMessage,
  type Relayed,
  type SealedBody,
  type SessionChanged,
  type SharerJoined,
} from '@tandem/protocol';
import type { ChatThread } from '../chat/chat-thread.ts';
import { localRefusal, ServerRefusal } from '../signaling/server-refusal.ts';
import type { SessionLine, SessionListener } from '../signaling/session-line.ts';
import type { SignalingClient } from '../signaling/signaling-client.ts';
import { SealedChannel, TrustError, type ChannelKeys, type SessionGate } from '../trust/index.ts';
import { LiveSession, type LiveOwner } from './live-session.ts';
import type { CorePorts } from './ports.ts';
import { SealedLine } from './sealed-line.ts';
import type { Ended, EndReason, Mode, Person, Quality, Refusal, Side } from './types.ts';
import type { ValueStore } from './value-store.ts';
import { endReasonOf, modeOf, sideOf, wireEndReason } from './wire-words.ts';

/** What outlives one run: the stores that the screen watches. The gate is this run's own. */
export interface RunInput {
  readonly ports: CorePorts;
  readonly client: SignalingClient;
  readonly quality: ValueStore<Quality | null>;
  readonly chat: ChatThread;
  readonly gate: SessionGate;
}

/** The peer once the key exchange and the server agree about who it is. */
export interface Confirmed {
  readonly sealed: SealedLine;
  readonly peer: Person;
  readonly fingerprint: Uint8Array;
}

/**
 * What a run of either side has in common: it belongs to one session of the server, takes messages one after the other,
 * and ends once. Whatever goes wrong in a message of the peer ends it as an identity mismatch.
 */
export abstract class SessionRun implements SessionListener, LiveOwner {
  protected over = false;
  protected line: SessionLine | null = null;
  protected confirmed: Confirmed | null = null;
  protected live: LiveSession | null = null;
  protected server: SessionState = SessionState.UNSPECIFIED;
  protected serverMode: Mode | null = null;
  private inbox: Promise<void> = Promise.resolve();
  private serverStatus: 'connected' | 'reconnecting' = 'connected';
  private readonly side: Side;
  private readonly base: RunInput;

  constructor(side: Side, base: RunInput) {
    this.side = side;
    this.base = base;
  }

  /** Renders the state again. */
  abstract changed(): void;
  abstract onTrack(track: MediaStreamTrack): void;
  /** The server refused a request that is no sealed frame. */
  protected abstract onRequestRefused(refusal: Refusal, request: string | undefined): void;
  protected abstract receivePlain(body: PeerMessage['body']): Promise<void> | void;
  protected abstract receiveSealed(body: SealedBody['body']): Promise<void> | void;
  /** The server's state is another one. */
  protected abstract onServerState(): void;
  /** Shows what came of the run. */
  protected abstract show(ended: Ended | { readonly refusal: Refusal }): void;
  /** Releases what only this side holds. */
  protected abstract release(): void;

  onSharerJoined(_joined: SharerJoined): void {
    // Told to helpers only.
  }

  onRelayed({ message }: Relayed): void {
    this.enqueue(() => this.receive(message));
  }

  onChanged(change: SessionChanged): void {
    if (this.over) return;
    this.server = change.state;
    this.serverMode = modeOf(change.mode);
    // While a socket is away the grant stands: the two people go on without the server.
    if (change.state !== SessionState.RECONNECTING) this.base.gate.onServerState(change.state);
    if (change.state === SessionState.ENDED) {
      this.end(endReasonOf(change.endReason), sideOf(change.missing));
      return;
    }
    this.onServerState();
    this.live?.onChanged(change);
    this.changed();
  }

  /** A session may outlive the server that forgot it, but not the sign-in of its person. */
  onGone(refusal: Refusal): void {
    if (refusal.type === 'not-signed-in') this.end('signed-out', null, true);
    else if (this.live === null) this.end('network-lost', null);
    else this.live.onGone();
  }

  onServer(status: 'connected' | 'reconnecting'): void {
    this.serverStatus = status;
    this.live?.onServer(status);
    if (status === 'reconnecting') this.confirmed?.sealed.onAway();
    else this.enqueue(() => this.catchUp());
  }

  onRefused(refusal: Refusal, request: string | undefined): void {
    if (request === 'relay' && this.confirmed !== null) this.confirmed.sealed.onRefused();
    else this.onRequestRefused(refusal, request);
  }

  setPaused(paused: boolean): void {
    this.live?.setPaused(paused);
  }

  /** The person goes. */
  leave(): void {
    this.tellServer(null);
    this.end(this.side === 'helper' ? 'helper-left' : 'sharer-left', null, true);
  }

  /** Another run takes this one's place: leaves without showing an end. */
  discard(): void {
    if (this.over) return;
    this.tellServer(null);
    this.stop(null);
  }

  mismatch(): void {
    if (this.over) return;
    this.tellServer('identity-mismatch');
    this.end('identity-mismatch', null, true);
  }

  end(reason: EndReason, missing: Side | null, sayBye = false): void {
    if (this.over) return;
    const since = this.live?.startedAt ?? null;
    const durationMs = since === null ? null : this.base.ports.peer.clock.now() - since;
    this.stop(sayBye ? reason : null);
    this.show({ kind: 'ended', reason, missing, durationMs, peer: this.confirmed?.peer ?? null });
  }

  /** What the server refused, or a failure nobody foresaw. */
  protected refuseFor(failure: unknown): void {
    this.refuse(failure instanceof ServerRefusal ? failure.refusal : localRefusal('internal'));
  }

  protected refuse(refusal: Refusal): void {
    if (this.over) return;
    this.stop(null);
    this.show({ refusal });
  }

  /** Messages and what follows from them happen one after the other. */
  protected enqueue(work: () => Promise<void> | void): void {
    this.inbox = this.inbox
      .then(() => (this.over ? undefined : work()))
      .catch(() => this.mismatch());
  }

  protected relay(message: Uint8Array<ArrayBuffer>): void {
    const { line } = this;
    line?.send({ case: 'relay', value: { sessionId: line.sessionId, message } });
  }

  protected report(matches: boolean): void {
    const { line } = this;
    line?.send({ case: 'reportConfirmation', value: { sessionId: line.sessionId, matches } });
  }

  /** `null`: the person chose to leave. */
  protected tellServer(reason: EndReason | null): void {
    const { line } = this;
    if (this.over || line === null) return;
    const why = reason === null ? {} : { reason: wireEndReason(reason) };
    line.send({ case: 'leaveSession', value: { sessionId: line.sessionId, ...why } });
  }

  /** Opens the sealed line; false where the run ended meanwhile. */
  protected async confirm(
    keys: ChannelKeys,
    peer: Person,
    fingerprint: Uint8Array,
  ): Promise<boolean> {
    const { line } = this;
    if (line === null) throw outOfOrder();
    const channel = await SealedChannel.create(this.side, line.sessionId, keys);
    if (this.over) return false;
    const { clock } = this.base.ports.peer;
    const sealed = new SealedLine(channel, line, clock, {
      onBroken: () => this.mismatch(),
      onLost: () => this.relayLost(),
    });
    if (this.serverStatus === 'reconnecting') sealed.onAway();
    this.confirmed = { sealed, peer, fingerprint };
    this.base.gate.set({ confirmed: true });
    return true;
  }

  protected makeLive(line: SessionLine, peer: Person, mode: Mode): LiveSession {
    const { ports, gate, chat, quality } = this.base;
    const { side } = this;
    return new LiveSession({ side, ports, line, peer, mode, gate, chat, quality, owner: this });
  }

  private async receive(bytes: Uint8Array): Promise<void> {
    const decoded = decodePeerMessage(bytes);
    if (!decoded.ok) throw new TrustError('malformed', decoded.why);
    const { body } = decoded.message;
    if (body.case === 'resumed') {
      this.confirmed?.sealed.onResumed(body.value);
    } else if (body.case === 'sealed' && this.confirmed !== null) {
      const opened = await this.confirmed.sealed.open(body.value);
      if (opened !== null) await this.receiveSealed(opened);
    } else {
      await this.receivePlain(body);
    }
  }

  private catchUp(): void {
    if (this.serverStatus === 'connected') this.confirmed?.sealed.ask();
  }

  /** Nothing sealed arrives any more; the two go on as long as they hear each other. */
  private relayLost(): void {
    if (this.live !== null) {
      this.live.onGone();
      return;
    }
    this.tellServer('network-lost');
    this.end('network-lost', this.side === 'helper' ? 'sharer' : 'helper');
  }

  private stop(bye: EndReason | null): void {
    this.over = true;
    const { gate, chat } = this.base;
    gate.end();
    this.release();
    this.live?.close(bye);
    this.confirmed?.sealed.close();
    chat.close();
    this.line?.detach();
  }
}

export function outOfOrder(): TrustError {
  return new TrustError('out-of-order', 'a message that is not waited for');
}
