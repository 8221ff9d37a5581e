import { encodePeerMessage, type PeerMessageSchema } from '@tandem/protocol';
import type { MessageInitShape } from '@bufbuild/protobuf';

type PeerInit = NonNullable<MessageInitShape<typeof PeerMessageSchema>['body']>;

/** A `PeerMessage` ready for the server's relay. */
export function peerBytes(body: PeerInit): Uint8Array<ArrayBuffer> {
  return encodePeerMessage({ body });
}
