import type { Bytes } from './bytes.ts';

/** Length of a certificate's SHA-256. */
export const FINGERPRINT_LENGTH = 32;

/** Reads `AB:CD:…` (RFC 8122), 32 bytes in hex of either case; `null` for anything else. */
export function parseFingerprint(text: string): Bytes | null {
  if (!/^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){31}$/.test(text)) return null;
  return Uint8Array.from(text.split(':'), (pair) => Number.parseInt(pair, 16));
}
