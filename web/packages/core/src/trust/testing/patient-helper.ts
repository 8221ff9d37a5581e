import {
  create,
  type Hello,
  type PakeAnswer,
  type PakeConfirmation,
  PakeConfirmationSchema,
  type PakeOffer,
  PakeOfferSchema,
} from '@tandem/protocol';
import { encodeHelperClaim } from '../associated-data.ts';
import type { Bytes } from '../bytes.ts';
import {
  confirmationTag,
  publicShare,
  sampleScalar,
  sessionKey,
  sharedSecret,
  tagMatches,
} from '../cpace.ts';
import { attemptGenerator, attemptId, type PairingContext } from '../pairing-keys.ts';
import { SUITE } from '../suites.ts';
import { HELPER_CLAIM, random } from './pair.ts';

/** A helper who takes many answers to one offer and confirms after a wrong tag, as no honest client does. */
export class PatientHelper {
  private readonly context: PairingContext;
  private readonly nonce = random(16);
  private readonly scalar = sampleScalar();
  private sid: Bytes = new Uint8Array();
  private own = { share: new Uint8Array(), associatedData: new Uint8Array() };

  constructor(context: PairingContext) {
    this.context = context;
  }

  offer(hello: Hello): PakeOffer {
    this.sid = attemptId(this.context.sessionId, this.nonce, hello.nonce);
    this.own = {
      share: publicShare(attemptGenerator(this.context, this.sid), this.scalar),
      associatedData: encodeHelperClaim({
        ...HELPER_CLAIM,
        version: 1,
        suites: hello.suites,
        suite: SUITE,
      }),
    };
    const { share: ya, associatedData } = this.own;
    return create(PakeOfferSchema, { nonce: this.nonce, suite: SUITE, ya, associatedData });
  }

  judge(answer: PakeAnswer): { matches: boolean; confirmation: PakeConfirmation } {
    const theirs = { share: answer.yb, associatedData: answer.associatedData };
    const shared = sharedSecret(this.scalar, answer.yb);
    const isk = sessionKey(this.sid, shared, this.own, theirs);
    return {
      matches: tagMatches(confirmationTag(this.sid, isk, theirs), answer.tag),
      confirmation: create(PakeConfirmationSchema, {
        tag: confirmationTag(this.sid, isk, this.own),
      }),
    };
  }
}
