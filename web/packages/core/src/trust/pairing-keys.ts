import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8, type Bytes } from './bytes.ts';
import { generator } from './cpace.ts';
import { lvCat } from './lv.ts';
import { TrustError } from './trust-error.ts';

/** What both ends must agree on before the first message; each takes its own view, never the peer's word. */
export interface PairingContext {
  /** 16 bytes. */
  readonly tenantId: Uint8Array;
  /** 16 bytes. */
  readonly sessionId: Uint8Array;
  readonly nameplate: string;
  readonly secret: string;
  /** 16 bytes. */
  readonly helperId: Uint8Array;
  /** 16 bytes. */
  readonly sharerId: Uint8Array;
}

/** One AES-256 key per direction, 32 bytes each; `SealedChannel.open` imports them and wipes them. */
export interface ChannelKeys {
  readonly helperToSharer: Bytes;
  readonly sharerToHelper: Bytes;
}

const ID_LENGTH = 16;
/** Length of nH and nS. */
export const NONCE_LENGTH = 16;

/** The CPace session id: this session and both nonces, so that every attempt is its own run. */
export function attemptId(
  sessionId: Uint8Array,
  helperNonce: Uint8Array,
  sharerNonce: Uint8Array,
): Bytes {
  const input = lvCat(utf8('tandem-sid-v1'), sessionId, helperNonce, sharerNonce);
  return new Uint8Array(sha256(input));
}

/** The secret base point for this context (PRS and CI of trust-protocol step 2). */
export function attemptGenerator(context: PairingContext, sid: Uint8Array): Bytes {
  const ids = [context.tenantId, context.sessionId, context.helperId, context.sharerId];
  if (ids.some((id) => id.length !== ID_LENGTH)) {
    throw new TrustError('malformed', 'an id of the wrong length');
  }
  const prs = lvCat(
    utf8('tandem-code-v1'),
    context.tenantId,
    utf8(context.nameplate),
    utf8(context.secret),
  );
  const ci = lvCat(
    utf8('tandem-attended-v1'),
    context.tenantId,
    context.sessionId,
    utf8('H'),
    context.helperId,
    utf8('S'),
    context.sharerId,
  );
  return generator(prs, ci, sid);
}

/** HKDF-SHA-256 (RFC 5869) from the session key, salted with the attempt's id. */
export function channelKeys(isk: Uint8Array, sid: Uint8Array): ChannelKeys {
  const derive = (info: string): Bytes => new Uint8Array(hkdf(sha256, isk, sid, utf8(info), 32));
  return { helperToSharer: derive('tandem-h2s-v1'), sharerToHelper: derive('tandem-s2h-v1') };
}
