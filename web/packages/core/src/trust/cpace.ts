import { p256, p256_hasher } from '@noble/curves/nist.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, equalBytes, utf8, type Bytes } from './bytes.ts';
import { lvCat, prependLen } from './lv.ts';
import { TrustError } from './trust-error.ts';

/**
 * CPACE-P256_XMD:SHA-256_SSWU_NU_-SHA256 of draft-irtf-cfrg-cpace, initiator-responder mode. Only the arithmetic; who
 * sends what and when is in `helper-pairing.ts` (initiator, A) and `sharer-pairing.ts` (responder, B).
 */
const DSI = 'CPaceP256_XMD:SHA-256_SSWU_NU_';
/** `s_in_bytes` of SHA-256: its block, which the password and padding fill before anything else is hashed. */
const HASH_BLOCK = 64;

/** Length of an uncompressed point: 0x04, x, y. */
export const POINT_LENGTH = 65;
/** Length of a confirmation tag. */
export const TAG_LENGTH = 32;

/** What one side puts into the transcript. */
export interface Flight {
  /** Uncompressed public share. */
  readonly share: Uint8Array;
  readonly associatedData: Uint8Array;
}

/** The secret base point of this attempt, uncompressed. */
export function generator(prs: Uint8Array, ci: Uint8Array, sid: Uint8Array): Bytes {
  const dsi = utf8(DSI);
  const used = prependLen(prs).length + prependLen(dsi).length + 1;
  const padding = new Uint8Array(Math.max(0, HASH_BLOCK - used));
  const point = p256_hasher.encodeToCurve(lvCat(dsi, prs, padding, ci, sid), { DST: `${DSI}_DST` });
  return new Uint8Array(point.toBytes(false));
}

/** A uniformly random scalar in 1..n-1, 32 bytes big endian. One per attempt. */
export function sampleScalar(): Bytes {
  return new Uint8Array(p256.utils.randomSecretKey());
}

/** The public share: the generator times the scalar, uncompressed. */
export function publicShare(base: Uint8Array, scalar: Uint8Array): Bytes {
  return new Uint8Array(decodePoint(base).multiply(decodeScalar(scalar)).toBytes(false));
}

/** `scalar_mult_vfy`: x of the shared point; refuses what is not on the curve, and the identity. */
export function sharedSecret(scalar: Uint8Array, peerShare: Uint8Array): Bytes {
  const product = decodePoint(peerShare).multiply(decodeScalar(scalar));
  if (product.is0()) throw new TrustError('invalid-point', 'the shared point is the identity');
  return new Uint8Array(product.toBytes(false).slice(1, 33));
}

/** The intermediate session key, from which everything else is derived. */
export function sessionKey(sid: Uint8Array, k: Uint8Array, a: Flight, b: Flight): Bytes {
  return hash(lvCat(utf8(`${DSI}_ISK`), sid, k), transcript(a, b));
}

/** The draft's `sid_output`: names the finished run. */
export function sidOutput(a: Flight, b: Flight): Bytes {
  return hash(utf8('CPaceSidOutput'), transcript(a, b));
}

/** The tag by which the side that sent `own` shows that it has the same key. */
export function confirmationTag(sid: Uint8Array, isk: Uint8Array, own: Flight): Bytes {
  const macKey = hash(utf8('CPaceMac'), sid, isk);
  return new Uint8Array(hmac(sha256, macKey, lvCat(own.share, own.associatedData)));
}

/** Compares a received tag in constant time. */
export function tagMatches(expected: Uint8Array, received: Uint8Array): boolean {
  return expected.length === TAG_LENGTH && equalBytes(expected, received);
}

function transcript(a: Flight, b: Flight): Bytes {
  return concat(lvCat(a.share, a.associatedData), lvCat(b.share, b.associatedData));
}

function hash(...parts: readonly Uint8Array[]): Bytes {
  return new Uint8Array(sha256(concat(...parts)));
}

function decodeScalar(scalar: Uint8Array): bigint {
  return p256.Point.Fn.fromBytes(scalar);
}

function decodePoint(bytes: Uint8Array): InstanceType<typeof p256.Point> {
  if (bytes.length !== POINT_LENGTH || bytes[0] !== 4) {
    throw new TrustError('invalid-point', 'not an uncompressed point');
  }
  try {
    const point = p256.Point.fromBytes(bytes);
    point.assertValidity();
    return point;
  } catch (cause) {
    if (cause instanceof TrustError) throw cause;
    throw new TrustError('invalid-point', 'not a point of P-256');
  }
}
