import {
  type CodeMismatch,
  CodeMismatchSchema,
  create,
  type Hello,
  type PakeAnswer,
  type PakeConfirmation,
  PakeConfirmationSchema,
  type PakeOffer,
  PakeOfferSchema,
} from '@tandem/protocol';
import {
  decodeSharerClaim,
  encodeHelperClaim,
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
import { isTokenList, PROTOCOL_VERSION, sameTokens, SUITE } from './suites.ts';
import { TrustError } from './trust-error.ts';

/** What the helper's client knows before an attempt. */
export interface HelperPairingInput {
  readonly context: PairingContext;
  /** What this end says about itself; version and suites are filled in by the attempt. */
  readonly claim: Omit<HelperClaim, 'version' | 'suites' | 'suite'>;
  /** One object per code, shared by all its attempts. */
  readonly budget: AttemptBudget;
  readonly randomness?: Randomness;
}

export type HelperOutcome =
  | {
      readonly matches: true;
      readonly confirmation: PakeConfirmation;
      readonly peer: SharerClaim;
      readonly keys: ChannelKeys;
    }
  | {
      readonly matches: false;
      readonly mismatch: CodeMismatch;
      /** 0: the code is burned. */
      readonly attemptsLeft: number;
    };

interface Offered {
  readonly sid: Bytes;
  readonly scalar: Bytes;
  readonly flight: Flight;
  readonly suites: readonly string[];
}

/**
 * The helper's side of one attempt (CPace initiator): hello in, offer out, answer in, confirmation out. No I/O. A new
 * hello needs a new object; a `TrustError` ends this one.
 */
export class HelperPairing {
  private readonly steps = new AttemptSteps<'hello' | 'answer'>('hello');
  private readonly input: HelperPairingInput;
  private offered: Offered | null = null;

  constructor(input: HelperPairingInput) {
    this.input = input;
  }

  /** Steps 1 to 2; throws where the code is burned or used, or the hello is not one this client speaks. */
  onHello(hello: Hello): PakeOffer {
    return this.steps.take('hello', 'answer', () => {
      this.input.budget.admit();
      checkHello(hello);
      const { context, claim, randomness = systemRandomness } = this.input;
      const nonce = randomness.nonce();
      const scalar = randomness.scalar();
      const sid = attemptId(context.sessionId, nonce, hello.nonce);
      const flight: Flight = {
        share: publicShare(attemptGenerator(context, sid), scalar),
        associatedData: encodeHelperClaim({
          ...claim,
          version: PROTOCOL_VERSION,
          suites: hello.suites,
          suite: SUITE,
        }),
      };
      this.offered = { sid, scalar, flight, suites: [...hello.suites] };
      const { share: ya, associatedData } = flight;
      return create(PakeOfferSchema, { nonce, suite: SUITE, ya, associatedData });
    });
  }

  /**
   * Steps 3 to 4. A wrong tag takes one try from the budget. After `matches: true` the peer's claim still has to be
   * compared with the server's word (`peer-check.ts`).
   */
  onAnswer(answer: PakeAnswer): HelperOutcome {
    return this.steps.take('answer', 'over', () => {
      const { budget } = this.input;
      budget.admit();
      const { sid, scalar, flight, suites } = this.takeOffered();
      if (equalBytes(answer.yb, flight.share)) throw new TrustError('reflected', 'our own share');
      const theirs: Flight = { share: answer.yb, associatedData: answer.associatedData };
      const isk = sessionKey(sid, sharedSecret(scalar, answer.yb), flight, theirs);
      scalar.fill(0);
      if (!tagMatches(confirmationTag(sid, isk, theirs), answer.tag)) {
        const attemptsLeft = budget.countMiss();
        const mismatch = create(CodeMismatchSchema, { attemptsLeft });
        return { matches: false, mismatch, attemptsLeft };
      }
      budget.markUsed();
      const peer = decodeSharerClaim(answer.associatedData);
      if (
        peer.version !== PROTOCOL_VERSION ||
        peer.suite !== SUITE ||
        !sameTokens(peer.suites, suites)
      ) {
        throw new TrustError('downgraded', 'the sharer offered something else');
      }
      const tag = confirmationTag(sid, isk, flight);
      const confirmation = create(PakeConfirmationSchema, { tag });
      return { matches: true, confirmation, peer, keys: channelKeys(isk, sid) };
    });
  }

  private takeOffered(): Offered {
    const offered = this.offered;
    this.offered = null;
    if (offered === null) throw new TrustError('out-of-order', 'nothing was offered');
    return offered;
  }
}

function checkHello(hello: Hello): void {
  if (hello.nonce.length !== NONCE_LENGTH || !isTokenList(hello.suites)) {
    throw new TrustError('malformed', 'hello');
  }
  if (hello.version !== PROTOCOL_VERSION) {
    throw new TrustError('unsupported-version', `version ${hello.version}`);
  }
  if (!hello.suites.includes(SUITE)) {
    throw new TrustError('unsupported-suite', 'no suite in common');
  }
}
