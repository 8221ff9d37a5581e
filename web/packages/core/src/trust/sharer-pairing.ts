import {
  type CodeMismatch,
  create,
  type Hello,
  HelloSchema,
  type PakeAnswer,
  PakeAnswerSchema,
  type PakeConfirmation,
  type PakeOffer,
} from '@tandem/protocol';
import {
  decodeHelperClaim,
  encodeSharerClaim,
  type HelperClaim,
  type SharerClaim,
} from './associated-data.ts';
import type { AttemptBudget } from './attempt-budget.ts';
import { AttemptSteps } from './attempt-steps.ts';
import { equalBytes, type Bytes } from './bytes.ts';
import {
  confirmationTag,
  publicShare,
  sessionKey,
  sharedSecret,
  tagMatches,
  type Flight,
} from './cpace.ts';
import {
  attemptGenerator,
  attemptId,
  channelKeys,
  NONCE_LENGTH,
  type ChannelKeys,
  type PairingContext,
} from './pairing-keys.ts';
import { systemRandomness, type Randomness } from './randomness.ts';
import { OFFERED_SUITES, PROTOCOL_VERSION, sameTokens } from './suites.ts';
import { TrustError } from './trust-error.ts';

/** What the sharer's client knows before an attempt. */
export interface SharerPairingInput {
  readonly context: PairingContext;
  /** What this end says about itself; version and suites are filled in by the attempt. */
  readonly claim: Omit<SharerClaim, 'version' | 'suites' | 'suite'>;
  /** One object per typed code, shared by all its attempts. */
  readonly budget: AttemptBudget;
  readonly randomness?: Randomness;
}

export type SharerOutcome =
  | { readonly matches: true; readonly peer: HelperClaim; readonly keys: ChannelKeys }
  | { readonly matches: false };

interface Answered {
  readonly expectedTag: Bytes;
  readonly peer: HelperClaim;
  readonly keys: ChannelKeys;
}

/**
 * The sharer's side of one attempt (CPace responder): hello out, offer in, answer out, confirmation in. No I/O. Another
 * try needs a new object; a `TrustError` ends this one.
 */
export class SharerPairing {
  private readonly steps = new AttemptSteps<'start' | 'offer' | 'confirmation'>('start');
  private readonly input: SharerPairingInput;
  private readonly nonce: Bytes;
  private answered: Answered | null = null;

  constructor(input: SharerPairingInput) {
    this.input = input;
    this.nonce = (input.randomness ?? systemRandomness).nonce();
  }

  /** Step 1; throws where this code was tried three times. */
  hello(): Hello {
    return this.steps.take('start', 'offer', () => {
      this.input.budget.admit();
      return create(HelloSchema, {
        version: PROTOCOL_VERSION,
        suites: [...OFFERED_SUITES],
        nonce: this.nonce,
      });
    });
  }

  /** Steps 2 to 3. The answer lets the other end test one guess, so it takes one try from the budget. */
  onOffer(offer: PakeOffer): PakeAnswer {
    return this.steps.take('offer', 'confirmation', () => {
      const { budget, claim, context, randomness = systemRandomness } = this.input;
      budget.admit();
      const peer = this.readOffer(offer);
      const sid = attemptId(context.sessionId, offer.nonce, this.nonce);
      const scalar = randomness.scalar();
      const flight: Flight = {
        share: publicShare(attemptGenerator(context, sid), scalar),
        associatedData: encodeSharerClaim({
          ...claim,
          version: PROTOCOL_VERSION,
          suites: OFFERED_SUITES,
          suite: offer.suite,
        }),
      };
      const theirs: Flight = { share: offer.ya, associatedData: offer.associatedData };
      const isk = sessionKey(sid, sharedSecret(scalar, offer.ya), theirs, flight);
      scalar.fill(0);
      const expectedTag = confirmationTag(sid, isk, theirs);
      this.answered = { expectedTag, peer, keys: channelKeys(isk, sid) };
      budget.countMiss();
      return create(PakeAnswerSchema, {
        yb: flight.share,
        associatedData: flight.associatedData,
        tag: confirmationTag(sid, isk, flight),
      });
    });
  }

  /**
   * Step 5. After `matches: true` the peer's claim still has to be compared with the server's word (`peer-check.ts`);
   * `matches: false` is "this code does not match this helper".
   */
  onConfirmation(confirmation: PakeConfirmation): SharerOutcome {
    return this.steps.take('confirmation', 'over', () => {
      const answered = this.answered;
      this.answered = null;
      if (answered === null) throw new TrustError('out-of-order', 'nothing was answered');
      const { expectedTag, peer, keys } = answered;
      if (!tagMatches(expectedTag, confirmation.tag)) return { matches: false };
      this.input.budget.markUsed();
      return { matches: true, peer, keys };
    });
  }

  /** The helper found our tag wrong. The number is the other end's word; this attempt is over. */
  onCodeMismatch(mismatch: CodeMismatch): {
    readonly matches: false;
    readonly attemptsLeft: number;
  } {
    return this.steps.take('confirmation', 'over', () => {
      this.answered = null;
      const attemptsLeft = Math.min(mismatch.attemptsLeft, this.input.budget.left);
      return { matches: false, attemptsLeft };
    });
  }

  /** What the helper claims is not confirmed yet, but a claim that cannot be true ends the attempt here. */
  private readOffer(offer: PakeOffer): HelperClaim {
    if (offer.nonce.length !== NONCE_LENGTH) throw new TrustError('malformed', 'nonce');
    if (equalBytes(offer.nonce, this.nonce)) throw new TrustError('reflected', 'our own nonce');
    if (!OFFERED_SUITES.includes(offer.suite)) {
      throw new TrustError('unsupported-suite', 'a suite that was not offered');
    }
    const peer = decodeHelperClaim(offer.associatedData);
    if (
      peer.version !== PROTOCOL_VERSION ||
      peer.suite !== offer.suite ||
      !sameTokens(peer.suites, OFFERED_SUITES)
    ) {
      throw new TrustError('downgraded', 'the helper saw another hello');
    }
    return peer;
  }
}
