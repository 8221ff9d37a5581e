import type {
  CodeMismatch,
  PakeConfirmation,
  PakeOffer,
  SessionJoined,
  Welcome,
} from '@tandem/protocol';
import {
  checkHelper,
  personClaim,
  SharerPairing,
  TrustError,
  type AttemptBudget,
  type ChannelKeys,
  type HelperClaim,
  type SecurityCode,
} from '../trust/index.ts';
import { peerBytes } from './peer-bytes.ts';
import { modeOf } from './wire-words.ts';

export interface SharerAttemptInput {
  readonly welcome: Welcome;
  readonly joined: SessionJoined;
  readonly code: SecurityCode;
  readonly budget: AttemptBudget;
  readonly fingerprint: Uint8Array;
  readonly build: string;
}

/** What a browser can offer; the desktop agent can be steered too. */
const CAPABILITIES = ['view-only'];
/** A browser has no device that the server knows. */
const DEVICE = '-';

/** One try of the sharer with one code. Throws `TrustError` where trust ends. */
export class SharerAttempt {
  private readonly pairing: SharerPairing;
  private readonly joined: SessionJoined;

  constructor({ welcome, joined, code, budget, fingerprint, build }: SharerAttemptInput) {
    const { self, tenantId } = welcome;
    const { helper, sessionId } = joined;
    if (self === undefined || helper === undefined) throw new TrustError('malformed', 'nobody');
    this.joined = joined;
    this.pairing = new SharerPairing({
      context: {
        tenantId,
        sessionId,
        nameplate: code.nameplate,
        secret: code.secret,
        helperId: helper.personId,
        sharerId: self.personId,
      },
      claim: {
        fingerprint,
        person: personClaim(self),
        device: DEVICE,
        capabilities: CAPABILITIES,
        build,
      },
      budget,
    });
  }

  hello(): Uint8Array<ArrayBuffer> {
    return peerBytes({ case: 'hello', value: this.pairing.hello() });
  }

  onOffer(offer: PakeOffer): Uint8Array<ArrayBuffer> {
    return peerBytes({ case: 'pakeAnswer', value: this.pairing.onOffer(offer) });
  }

  /** Tries left with this code. */
  onMismatch(mismatch: CodeMismatch): number {
    return this.pairing.onCodeMismatch(mismatch).attemptsLeft;
  }

  /** `null`: this is not the helper that the code is from, or not who the server says. */
  onConfirmation(
    confirmation: PakeConfirmation,
  ): { readonly keys: ChannelKeys; readonly claim: HelperClaim } | null {
    const outcome = this.pairing.onConfirmation(confirmation);
    const { helper, wantedMode } = this.joined;
    const mode = modeOf(wantedMode);
    if (!outcome.matches || helper === undefined || mode === null) return null;
    if (checkHelper(outcome.peer, helper, mode).length > 0) return null;
    return { keys: outcome.keys, claim: outcome.peer };
  }
}
