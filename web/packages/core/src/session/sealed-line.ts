import {
  decodeSealedBody,
  encodePeerMessage,
  encodeSealedBody,
  type Sealed,
  type SealedBody,
} from '@tandem/protocol';
import type { SealedInit } from '../peer/peer-line.ts';
import type { SessionLine } from '../signaling/session-line.ts';
import { TrustError, type SealedChannel } from '../trust/index.ts';

/** Sealed messages over the server's relay, in both directions and in order. */
export class SealedLine {
  private readonly channel: SealedChannel;
  private readonly line: SessionLine;
  private readonly onBroken: () => void;

  constructor(channel: SealedChannel, line: SessionLine, onBroken: () => void) {
    this.channel = channel;
    this.line = line;
    this.onBroken = onBroken;
  }

  /** Seals and sends; frames leave in the order of the calls. */
  send(body: SealedInit): void {
    this.channel
      .seal(encodeSealedBody({ body }))
      .then((sealed) => this.relay(sealed))
      .catch((failure: unknown) => {
        // After `close` there is nothing left to protect.
        if (!(failure instanceof TrustError && failure.reason === 'channel-closed'))
          this.onBroken();
      });
  }

  /** Opens the next frame; throws `TrustError` where it is not exactly what the peer sealed. */
  async open(sealed: Sealed): Promise<SealedBody['body']> {
    const decoded = decodeSealedBody(await this.channel.open(sealed));
    if (!decoded.ok) throw new TrustError('malformed', `sealed body: ${decoded.why}`);
    return decoded.message.body;
  }

  close(): void {
    this.channel.close();
  }

  private relay(sealed: Sealed): void {
    const message = encodePeerMessage({ body: { case: 'sealed', value: sealed } });
    this.line.send({ case: 'relay', value: { sessionId: this.line.sessionId, message } });
  }
}
