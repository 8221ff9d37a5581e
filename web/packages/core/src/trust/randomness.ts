import type { Bytes } from './bytes.ts';
import { sampleScalar } from './cpace.ts';
import { NONCE_LENGTH } from './pairing-keys.ts';

/** Where an attempt takes its nonce and scalar from; only tests with fixed bytes use another than `systemRandomness`. */
export interface Randomness {
  nonce(): Bytes;
  scalar(): Bytes;
}

/** The platform's secure generator. */
export const systemRandomness: Randomness = {
  nonce: () => crypto.getRandomValues(new Uint8Array(NONCE_LENGTH)),
  scalar: sampleScalar,
};
