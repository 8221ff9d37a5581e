import { encodePeerMessage, type Init, type PeerMessageSchema } from '@tandem/protocol';

export type PeerInit = NonNullable<Init<typeof PeerMessageSchema>['body']>;

/** A `PeerMessage` ready for the server's relay. */
export function peerBytes(body: PeerInit): Uint8Array<ArrayBuffer> {
  return encodePeerMessage({ body });
}
