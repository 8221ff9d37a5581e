import {
  create,
  HelloSchema,
  type PakeAnswer,
  PakeAnswerSchema,
  type PakeOffer,
} from '@tandem/protocol';
import { confirmationTag, publicShare, sampleScalar, sessionKey, sharedSecret } from '../cpace.ts';
import { attemptGenerator, attemptId } from '../pairing-keys.ts';
import { SUITE } from '../suites.ts';
import { CONTEXT, random } from './pair.ts';

const nonce = random(16);

/** The hello of a sharer who knows the code. */
export const looseHello = create(HelloSchema, { version: 1, suites: [SUITE], nonce });

/** The answer to it with whatever associated data, rightly confirmed: what only a person with the code can make. */
export function looseAnswer(offer: PakeOffer, associatedData: Uint8Array): PakeAnswer {
  const sid = attemptId(CONTEXT.sessionId, offer.nonce, nonce);
  const scalar = sampleScalar();
  const share = publicShare(attemptGenerator(CONTEXT, sid), scalar);
  const theirs = { share: offer.ya, associatedData: offer.associatedData };
  const own = { share, associatedData };
  const isk = sessionKey(sid, sharedSecret(scalar, offer.ya), theirs, own);
  return create(PakeAnswerSchema, {
    yb: share,
    associatedData,
    tag: confirmationTag(sid, isk, own),
  });
}
