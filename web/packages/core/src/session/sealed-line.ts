import {
  decodeSealedBody,
  encodeSealedBody,
  type Resumed,
  type Sealed,
  type SealedBody,
} from '@tandem/protocol';
import type { SealedInit } from '../peer/peer-line.ts';
import type { Clock } from '../signaling/ports.ts';
import type { SessionLine } from '../signaling/session-line.ts';
import { TrustError, type SealedChannel } from '../trust/index.ts';
import { CatchUp } from './catch-up.ts';
import { peerBytes, type PeerInit } from './peer-bytes.ts';

export interface SealedLineListener {
  /** What arrived is not what the peer sealed, or something could not be sealed. */
  onBroken(): void;
  /** The peer cannot be reached over the server any more. */
  onLost(): void;
}

/** Sealed messages over the server's relay, in both directions and in order, also across lost sockets. */
export class SealedLine {
  private readonly channel: SealedChannel;
  private readonly line: SessionLine;
  private readonly listener: SealedLineListener;
  private readonly catchUp: CatchUp;

  constructor(
    channel: SealedChannel,
    line: SessionLine,
    clock: Clock,
    listener: SealedLineListener,
  ) {
    this.channel = channel;
    this.line = line;
    this.listener = listener;
    this.catchUp = new CatchUp({
      clock,
      received: () => channel.received,
      transmit: (value) => this.relay({ case: 'sealed', value }),
      say: (value) => this.relay({ case: 'resumed', value }),
      onLost: () => listener.onLost(),
    });
  }

  /** Seals and sends; frames leave in the order of the calls. */
  send(body: SealedInit): void {
    this.channel
      .seal(encodeSealedBody({ body }))
      .then((sealed) => this.catchUp.send(sealed))
      .catch((failure: unknown) => {
        // After `close` there is nothing left to protect.
        if (!(failure instanceof TrustError && failure.reason === 'channel-closed'))
          this.listener.onBroken();
      });
  }

  /**
   * Opens the next frame; `null`: one that a lost socket explains and that changes nothing. Throws `TrustError` where it
   * is not exactly what the peer sealed. One call at a time.
   */
  async open(sealed: Sealed): Promise<SealedBody['body'] | null> {
    const verdict = this.catchUp.judge(sealed.sequence, () => this.channel.hasOpened(sealed));
    if (verdict === 'ignore') return null;
    const decoded = decodeSealedBody(await this.channel.open(sealed));
    if (!decoded.ok) throw new TrustError('malformed', `sealed body: ${decoded.why}`);
    return decoded.message.body;
  }

  /** Our socket is gone. */
  onAway(): void {
    this.catchUp.onAway();
  }

  /** A new socket carries the session, and everything from the one before it is read. */
  ask(): void {
    this.catchUp.ask();
  }

  /** The server did not hand a message over. */
  onRefused(): void {
    this.catchUp.onRefused();
  }

  /** The peer has a new socket, or answers our question; throws `TrustError` where it claims nonsense. */
  onResumed(resumed: Resumed): void {
    this.catchUp.onResumed(resumed);
  }

  close(): void {
    this.channel.close();
    this.catchUp.close();
  }

  private relay(body: PeerInit): void {
    const { sessionId } = this.line;
    this.line.send({ case: 'relay', value: { sessionId, message: peerBytes(body) } });
  }
}
