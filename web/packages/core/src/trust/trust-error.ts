/** Every reason why the trust part refuses something; closed, so that a screen can have a text for each. */
export type TrustFailure =
  /** A message came twice, too early, or after the attempt ended. */
  | 'out-of-order'
  /** Bytes that are not what the protocol says: lengths, text, field counts. */
  | 'malformed'
  /** A version of the protocol that this client does not speak. */
  | 'unsupported-version'
  /** No suite in common, or a suite that was not offered. */
  | 'unsupported-suite'
  /** The peer saw another version or suite list than was sent. */
  | 'downgraded'
  /** Our own message came back to us. */
  | 'reflected'
  /** Not a point of the curve, or the identity. */
  | 'invalid-point'
  /** Three wrong confirmations: the code is gone, whatever the server says. */
  | 'code-burned'
  /** The code already paired two people. */
  | 'code-used'
  /** A sealed frame that is repeated, missing, reordered, reflected or changed. */
  | 'seal-broken'
  /** The sealed channel failed before; it never opens again. */
  | 'channel-closed'
  /** More bytes than a frame may hold. */
  | 'too-large'
  /** The certificate of the connection is not the one that the key exchange confirmed. */
  | 'certificate-mismatch'
  /** The browser does not tell the certificate of the connection. */
  | 'certificate-unavailable';

/** Thrown where trust ends: the attempt, channel or connection it comes from is over. Carries no secret. */
export class TrustError extends Error {
  readonly reason: TrustFailure;

  constructor(reason: TrustFailure, detail: string) {
    super(`${reason}: ${detail}`);
    this.name = 'TrustError';
    this.reason = reason;
  }
}
