import { parseFingerprint, sdpFingerprint, TrustError } from '../trust/index.ts';
import type { PeerPorts } from './ports.ts';

/** This end's DTLS certificate, made before pairing because the key exchange confirms its fingerprint. */
export interface OwnCertificate {
  readonly certificate: RTCCertificate;
  /** SHA-256 of the certificate, 32 bytes. */
  readonly fingerprint: Uint8Array;
}

/** What `generateCertificate` is asked for: quick to make, small on the wire, taken by every browser. */
export const CERTIFICATE_ALGORITHM: EcKeyGenParams = { name: 'ECDSA', namedCurve: 'P-256' };

/** Makes a certificate; throws `certificate-unavailable` where the browser does not tell its fingerprint. */
export async function makeCertificate(ports: PeerPorts): Promise<OwnCertificate> {
  const certificate = await ports.generateCertificate();
  const fingerprint = told(certificate) ?? (await described(ports, certificate));
  if (fingerprint === null) {
    throw new TrustError('certificate-unavailable', 'the browser tells no fingerprint');
  }
  return { certificate, fingerprint };
}

function told(certificate: RTCCertificate): Uint8Array | null {
  const found = certificate
    .getFingerprints?.()
    .find((candidate) => candidate.algorithm?.toLowerCase() === 'sha-256');
  return parseFingerprint(found?.value ?? '');
}

/** Firefox has no `getFingerprints`; a description that is never used names it too. */
async function described(
  ports: PeerPorts,
  certificate: RTCCertificate,
): Promise<Uint8Array | null> {
  const connection = ports.createConnection({ certificates: [certificate] });
  try {
    connection.createDataChannel('fingerprint');
    return sdpFingerprint((await connection.createOffer()).sdp ?? '');
  } finally {
    connection.close();
  }
}
