import {
  create,
  type Hello,
  type Identity,
  IdentitySchema,
  type PakeAnswer,
  type PakeConfirmation,
  PakeConfirmationSchema,
  type PakeOffer,
} from '@tandem/protocol';
import type { HelperClaim, SharerClaim } from '../associated-data.ts';
import { AttemptBudget } from '../attempt-budget.ts';
import type { Mode } from '../../session/types.ts';
import type { PairingContext } from '../pairing-keys.ts';
import { checkHelper, checkSharer, personClaim, type PeerField } from '../peer-check.ts';
import { TrustError, type TrustFailure } from '../trust-error.ts';
import { helperSide, random, sharerSide } from './pair.ts';

/** Two honest people and what is true about them, new for every run. */
export interface World {
  readonly context: PairingContext;
  readonly helper: Identity;
  readonly sharer: Identity;
  readonly helperFingerprint: Uint8Array;
  readonly sharerFingerprint: Uint8Array;
  readonly mode: Mode;
}

/** Everything that a server can tell or do; each part that is left out is honest. */
export interface Lies {
  readonly helperContext?: (context: PairingContext) => PairingContext;
  readonly sharerContext?: (context: PairingContext) => PairingContext;
  /** What it tells the sharer about the helper, and the helper about the sharer. */
  readonly vouchedHelper?: (identity: Identity) => Identity;
  readonly vouchedSharer?: (identity: Identity) => Identity;
  readonly toldMode?: Mode;
  readonly toldDevice?: string;
  readonly hello?: (hello: Hello) => Hello;
  readonly offer?: (offer: PakeOffer) => PakeOffer;
  readonly answer?: (answer: PakeAnswer) => PakeAnswer;
  readonly confirmation?: (confirmation: PakeConfirmation) => PakeConfirmation;
}

/** How it ended for one person; `accepted` only after pairing and peer check. */
export type End<Claim> =
  | { readonly kind: 'accepted'; readonly peer: Claim }
  | { readonly kind: 'refused'; readonly reason: TrustFailure }
  | { readonly kind: 'no-match' }
  | { readonly kind: 'differs'; readonly fields: readonly PeerField[] }
  /** The other end refused before this one had anything to judge. */
  | { readonly kind: 'waiting' };

/** The messages as they were sent, and both ends. */
export interface Story {
  readonly helper: End<SharerClaim>;
  readonly sharer: End<HelperClaim>;
  readonly sent: {
    hello?: Hello;
    offer?: PakeOffer;
    answer?: PakeAnswer;
    confirmation?: PakeConfirmation;
  };
}

export function newWorld(): World {
  const helper = identity('Helper');
  const sharer = identity('Sharer');
  return {
    context: {
      tenantId: random(16),
      sessionId: random(16),
      nameplate: '7QX',
      secret: 'M4T0Z',
      helperId: helper.personId,
      sharerId: sharer.personId,
    },
    helper,
    sharer,
    helperFingerprint: random(32),
    sharerFingerprint: random(32),
    mode: 'view-only',
  };
}

/** Lets two honest clients pair through a server that lies. */
export function pairThrough(world: World, lies: Lies): Story {
  const helper = helperSide({
    context: (lies.helperContext ?? keep)(world.context),
    budget: new AttemptBudget(),
    claim: {
      fingerprint: world.helperFingerprint,
      person: personClaim(world.helper),
      wantedMode: world.mode,
      build: 'web',
    },
  });
  const sharer = sharerSide({
    context: (lies.sharerContext ?? keep)(world.context),
    budget: new AttemptBudget(),
    claim: {
      fingerprint: world.sharerFingerprint,
      person: personClaim(world.sharer),
      device: '-',
      capabilities: ['view-only'],
      build: 'web',
    },
  });
  const sent: Story['sent'] = {};
  const waiting = { kind: 'waiting' } as const;

  const hello = (lies.hello ?? keep)((sent.hello = sharer.hello()));
  const offered = attempt(() => helper.onHello(hello));
  if ('reason' in offered) return { helper: offered, sharer: waiting, sent };
  const offer = (lies.offer ?? keep)((sent.offer = offered.value));
  const answered = attempt(() => sharer.onOffer(offer));
  if ('reason' in answered) return { helper: waiting, sharer: answered, sent };
  const answer = (lies.answer ?? keep)((sent.answer = answered.value));
  const found = attempt(() => helper.onAnswer(answer));
  const vouchedSharer = (lies.vouchedSharer ?? keep)(world.sharer);
  const device = lies.toldDevice ?? '-';
  const helperEnd: End<SharerClaim> =
    'reason' in found
      ? found
      : judge(found.value, (peer) => checkSharer(peer, vouchedSharer, device));

  // Where the helper says nothing, the server still says something to the sharer.
  let confirmation = create(PakeConfirmationSchema, { tag: random(32) });
  if ('value' in found && found.value.matches) {
    confirmation = sent.confirmation = found.value.confirmation;
  }
  const told = (lies.confirmation ?? keep)(confirmation);
  const confirmed = attempt(() => sharer.onConfirmation(told));
  if ('reason' in confirmed) return { helper: helperEnd, sharer: confirmed, sent };
  const vouchedHelper = (lies.vouchedHelper ?? keep)(world.helper);
  const toldMode = lies.toldMode ?? world.mode;
  const sharerEnd = judge(confirmed.value, (peer) => checkHelper(peer, vouchedHelper, toldMode));
  return { helper: helperEnd, sharer: sharerEnd, sent };
}

function keep<T>(value: T): T {
  return value;
}

function judge<Claim>(
  outcome: { readonly matches: true; readonly peer: Claim } | { readonly matches: false },
  check: (peer: Claim) => PeerField[],
): End<Claim> {
  if (!outcome.matches) return { kind: 'no-match' };
  const fields = check(outcome.peer);
  return fields.length === 0
    ? { kind: 'accepted', peer: outcome.peer }
    : { kind: 'differs', fields };
}

function attempt<T>(
  act: () => T,
): { readonly value: T } | { readonly kind: 'refused'; readonly reason: TrustFailure } {
  try {
    return { value: act() };
  } catch (error) {
    if (error instanceof TrustError) return { kind: 'refused', reason: error.reason };
    throw error;
  }
}

function identity(name: string): Identity {
  return create(IdentitySchema, {
    personId: random(16),
    givenName: name,
    familyName: 'Person',
    jobTitle: 'Tester',
    company: 'Example AB',
    verifiedDomain: 'example.org',
  });
}
