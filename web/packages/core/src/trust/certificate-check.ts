import { sha256 } from '@noble/hashes/sha2.js';
import { equalBytes } from './bytes.ts';
import { TrustError } from './trust-error.ts';

/** The part of an `RTCPeerConnection` that tells the peer's certificate. */
export interface CertificateSource {
  readonly sctp: {
    readonly transport: { readonly getRemoteCertificates?: () => ArrayBuffer[] };
  } | null;
  getStats(): Promise<{ forEach(visit: (entry: unknown) => void): void }>;
}

/** True where the certificate (DER) is the one the key exchange confirmed; constant time. */
export function remoteCertificateMatches(der: ArrayBuffer, fingerprint: Uint8Array): boolean {
  return equalBytes(sha256(new Uint8Array(der)), fingerprint);
}

/**
 * Step 7 after DTLS is up: throws `certificate-mismatch` where the connection ends at somebody else, and
 * `certificate-unavailable` where the browser does not say where it ends. Both mean: close the connection.
 */
export async function checkRemoteCertificate(
  connection: CertificateSource,
  fingerprint: Uint8Array,
): Promise<void> {
  const certificates = await remoteCertificates(connection);
  if (certificates.length === 0) {
    throw new TrustError('certificate-unavailable', 'the browser tells no certificate');
  }
  if (!certificates.every((der) => remoteCertificateMatches(der, fingerprint))) {
    throw new TrustError('certificate-mismatch', 'not the confirmed certificate');
  }
}

async function remoteCertificates(connection: CertificateSource): Promise<ArrayBuffer[]> {
  const transport = connection.sctp?.transport;
  const direct = transport?.getRemoteCertificates?.() ?? [];
  return direct.length > 0 ? direct : certificatesOfStats(connection);
}

/** Firefox has no `getRemoteCertificates`; its statistics name the certificate of every transport. */
async function certificatesOfStats(connection: CertificateSource): Promise<ArrayBuffer[]> {
  const named = new Set<string>();
  const known = new Map<string, ArrayBuffer>();
  const report = await connection.getStats();
  report.forEach((entry) => {
    const type = textOf(entry, 'type');
    if (type === 'transport') named.add(textOf(entry, 'remoteCertificateId'));
    if (type === 'certificate') known.set(textOf(entry, 'id'), derOf(entry));
  });
  const found = [...named].map((id) => known.get(id));
  return found.every((der) => der !== undefined) ? found : [];
}

function derOf(entry: unknown): ArrayBuffer {
  try {
    const binary = atob(textOf(entry, 'base64Certificate'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0)).buffer;
  } catch {
    return new ArrayBuffer(0);
  }
}

/** A text property of a statistics entry; empty where there is none. */
function textOf(entry: unknown, key: string): string {
  if (typeof entry !== 'object' || entry === null) return '';
  const value: unknown = Reflect.get(entry, key);
  return typeof value === 'string' ? value : '';
}
