import type { Hello, PakeAnswer, SharerJoined } from '@tandem/protocol';
import {
  AttemptBudget,
  checkSharer,
  HelperPairing,
  TrustError,
  type ChannelKeys,
  type HelperClaim,
  type PairingContext,
  type SharerClaim,
} from '../trust/index.ts';
import { peerBytes } from './peer-bytes.ts';

export interface HelperAttemptsInput {
  readonly context: Omit<PairingContext, 'sharerId'>;
  readonly claim: Omit<HelperClaim, 'version' | 'suites' | 'suite'>;
}

export type AttemptResult =
  | { readonly kind: 'offer'; readonly message: Uint8Array<ArrayBuffer> }
  | {
      readonly kind: 'wrong-code';
      readonly message: Uint8Array<ArrayBuffer>;
      /** 0: the code is burned. */
      readonly attemptsLeft: number;
    }
  | {
      readonly kind: 'matched';
      readonly message: Uint8Array<ArrayBuffer>;
      readonly keys: ChannelKeys;
      readonly claim: SharerClaim;
    };

/** All tries with one code on the helper's side. Throws `TrustError` where trust ends. */
export class HelperAttempts {
  private readonly input: HelperAttemptsInput;
  private readonly budget = new AttemptBudget();
  private joined: SharerJoined | null = null;
  private pairing: HelperPairing | null = null;

  constructor(input: HelperAttemptsInput) {
    this.input = input;
  }

  /** Who types the code, by the server's word; a new person means a new attempt. */
  onJoined(joined: SharerJoined): void {
    this.joined = joined;
    this.pairing = null;
  }

  onHello(hello: Hello): AttemptResult {
    const sharerId = this.joined?.sharer?.personId;
    if (sharerId === undefined) throw new TrustError('out-of-order', 'nobody joined');
    const { context, claim } = this.input;
    this.pairing = new HelperPairing({
      context: { ...context, sharerId },
      claim,
      budget: this.budget,
    });
    const value = this.pairing.onHello(hello);
    return { kind: 'offer', message: peerBytes({ case: 'pakeOffer', value }) };
  }

  onAnswer(answer: PakeAnswer): AttemptResult {
    if (this.pairing === null) throw new TrustError('out-of-order', 'no offer was made');
    const outcome = this.pairing.onAnswer(answer);
    this.pairing = null;
    if (!outcome.matches) {
      const message = peerBytes({ case: 'codeMismatch', value: outcome.mismatch });
      return { kind: 'wrong-code', message, attemptsLeft: outcome.attemptsLeft };
    }
    this.requireVouched(outcome.peer);
    const message = peerBytes({ case: 'pakeConfirmation', value: outcome.confirmation });
    return { kind: 'matched', message, keys: outcome.keys, claim: outcome.peer };
  }

  /** Step 8: what the sharer says and what the server says must be the same. */
  private requireVouched(claim: SharerClaim): void {
    const vouched = this.joined?.sharer;
    const device = this.joined?.device ?? '';
    if (vouched === undefined || checkSharer(claim, vouched, device).length > 0) {
      throw new TrustError('malformed', 'the server says something else about the sharer');
    }
  }
}
