import type { IceCandidate, SessionDescription } from '@tandem/protocol';
import { PeerLine, type PeerInput } from './peer-line.ts';

/** The helper's end: answers the sharer's offers and receives the one picture. */
export class HelperPeer {
  readonly line: PeerLine;

  constructor(input: PeerInput) {
    this.line = new PeerLine(input, ['sendonly']);
  }

  async onDescription(description: SessionDescription): Promise<void> {
    if (!(await this.line.accept('offer', description))) return;
    for (const { receiver } of this.line.connection.getTransceivers()) {
      // A help desk wants the picture now, not smooth; TypeScript's DOM knows the property by name only in part.
      (receiver as { jitterBufferTarget?: number | null }).jitterBufferTarget = 0;
    }
    await this.line.describe();
  }

  onCandidate(candidate: IceCandidate): Promise<void> {
    return this.line.addCandidate(candidate);
  }

  close(lastWords = false): void {
    this.line.close(lastWords);
  }
}
