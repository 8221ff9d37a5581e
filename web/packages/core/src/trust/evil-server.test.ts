import {
  create,
  HelloSchema,
  type Identity,
  IdentitySchema,
  type PakeAnswer,
  PakeAnswerSchema,
  PakeConfirmationSchema,
  type PakeOffer,
  PakeOfferSchema,
} from '@tandem/protocol';
import { describe, expect, test } from 'vitest';
import {
  decodeHelperClaim,
  decodeSharerClaim,
  encodeHelperClaim,
  encodeSharerClaim,
  type HelperClaim,
  type SharerClaim,
} from './associated-data.ts';
import { publicShare, sampleScalar } from './cpace.ts';
import { attemptGenerator, attemptId } from './pairing-keys.ts';
import { SUITE } from './suites.ts';
import { newWorld, pairThrough, type Lies, type World } from './testing/evil-server.ts';
import { random, runs, sharerSide, wrongSecrets } from './testing/pair.ts';
import { PatientHelper } from './testing/patient-helper.ts';

const RUNS = runs(20, 1000);
/** For lies that change no message and so give the same mismatch each time. */
const FEW = runs(5, 1000);

/** What ADa says, as the server would rather have it. */
function helperSays(
  offer: PakeOffer,
  change: (claim: HelperClaim) => Partial<HelperClaim>,
): PakeOffer {
  const claim = decodeHelperClaim(offer.associatedData);
  const associatedData = encodeHelperClaim({ ...claim, ...change(claim) });
  return create(PakeOfferSchema, { ...offer, associatedData });
}

/** What ADb says, as the server would rather have it. */
function sharerSays(
  answer: PakeAnswer,
  change: (claim: SharerClaim) => Partial<SharerClaim>,
): PakeAnswer {
  const claim = decodeSharerClaim(answer.associatedData);
  const associatedData = encodeSharerClaim({ ...claim, ...change(claim) });
  return create(PakeAnswerSchema, { ...answer, associatedData });
}

function renamed(identity: Identity): Identity {
  return create(IdentitySchema, { ...identity, givenName: 'Somebody' });
}

function randomTag(): { tag: Uint8Array } {
  return { tag: random(32) };
}

/**
 * Attacks after which neither person may accept. Built per run, because some need a world of their own.
 */
const nobodyAccepts: Record<string, (world: World) => Lies> = {
  'swaps the fingerprint of the helper': () => ({
    offer: (offer) => helperSays(offer, () => ({ fingerprint: random(32) })),
  }),
  'swaps the fingerprint of the sharer': () => ({
    answer: (answer) => sharerSays(answer, () => ({ fingerprint: random(32) })),
  }),
  'swaps both fingerprints': () => ({
    offer: (offer) => helperSays(offer, () => ({ fingerprint: random(32) })),
    answer: (answer) => sharerSays(answer, () => ({ fingerprint: random(32) })),
  }),
  'swaps the name of the helper, and vouches for it': () => ({
    offer: (offer) =>
      helperSays(offer, (claim) => ({ person: { ...claim.person, name: 'Somebody Person' } })),
    vouchedHelper: renamed,
  }),
  'swaps the name of the sharer, and vouches for it': () => ({
    answer: (answer) =>
      sharerSays(answer, (claim) => ({ person: { ...claim.person, name: 'Somebody Person' } })),
    vouchedSharer: renamed,
  }),
  'swaps the mode, and tells it': () => ({
    offer: (offer) => helperSays(offer, () => ({ wantedMode: 'full-control' })),
    toldMode: 'full-control',
  }),
  'takes suites away': () => ({
    hello: (hello) => create(HelloSchema, { ...hello, suites: ['weak'] }),
  }),
  'adds a suite': () => ({
    hello: (hello) => create(HelloSchema, { ...hello, suites: ['weak', SUITE] }),
  }),
  'adds a suite and mends ADa': () => ({
    hello: (hello) => create(HelloSchema, { ...hello, suites: ['weak', SUITE] }),
    offer: (offer) => helperSays(offer, () => ({ suites: [SUITE] })),
  }),
  'adds a suite and mends ADa and ADb': () => ({
    hello: (hello) => create(HelloSchema, { ...hello, suites: ['weak', SUITE] }),
    offer: (offer) => helperSays(offer, () => ({ suites: [SUITE] })),
    answer: (answer) => sharerSays(answer, () => ({ suites: ['weak', SUITE] })),
  }),
  'names a suite that was not offered': () => ({
    offer: (offer) =>
      create(PakeOfferSchema, { ...helperSays(offer, () => ({ suite: 'weak' })), suite: 'weak' }),
  }),
  'lowers the version': () => ({
    hello: (hello) => create(HelloSchema, { ...hello, version: 0 }),
  }),
  'says another version in ADa': () => ({
    offer: (offer) => helperSays(offer, () => ({ version: 2 })),
  }),
  'swaps the nonce of the sharer': () => ({
    hello: (hello) => create(HelloSchema, { ...hello, nonce: random(16) }),
  }),
  'swaps the nonce of the helper': () => ({
    offer: (offer) => create(PakeOfferSchema, { ...offer, nonce: random(16) }),
  }),
  'gives each the other nonce': () => {
    let nonce = random(16);
    return {
      hello: (hello) => {
        nonce = new Uint8Array(hello.nonce);
        return hello;
      },
      offer: (offer) => create(PakeOfferSchema, { ...offer, nonce }),
    };
  },
  'replays the hello of an earlier attempt': (world) => {
    const earlier = pairThrough(world, {}).sent;
    return { hello: (hello) => earlier.hello ?? hello };
  },
  'replays the offer of an earlier attempt': (world) => {
    const earlier = pairThrough(world, {}).sent;
    return { offer: (offer) => earlier.offer ?? offer };
  },
  'replays the answer of an earlier attempt': (world) => {
    const earlier = pairThrough(world, {}).sent;
    return { answer: (answer) => earlier.answer ?? answer };
  },
  'replays hello and answer to the helper': (world) => {
    const earlier = pairThrough(world, {}).sent;
    return {
      hello: (hello) => earlier.hello ?? hello,
      answer: (answer) => earlier.answer ?? answer,
    };
  },
  'reflects the share of the helper': () => {
    let ya = random(65);
    return {
      offer: (offer) => {
        ya = new Uint8Array(offer.ya);
        return offer;
      },
      answer: (answer) => create(PakeAnswerSchema, { ...answer, yb: ya }),
    };
  },
  'reflects the whole offer': () => {
    let own = { yb: random(65), associatedData: random(9) };
    return {
      offer: (offer) => {
        own = {
          yb: new Uint8Array(offer.ya),
          associatedData: new Uint8Array(offer.associatedData),
        };
        return offer;
      },
      answer: (answer) => create(PakeAnswerSchema, { ...answer, ...own }),
    };
  },
  'puts its own share in the answer': (world) => ({
    answer: (answer) => {
      const base = attemptGenerator(world.context, attemptId(random(16), random(16), random(16)));
      return create(PakeAnswerSchema, { ...answer, yb: publicShare(base, sampleScalar()) });
    },
  }),
  'makes up a tag': () => ({
    answer: (answer) => create(PakeAnswerSchema, { ...answer, ...randomTag() }),
  }),
  'sits between both with a guessed secret': (world) => {
    const [secret = ''] = wrongSecrets(1);
    const context = { ...world.context, secret };
    const towardsSharer = new PatientHelper(context);
    const towardsHelper = sharerSide({ context });
    let hello = create(HelloSchema);
    let offer = create(PakeOfferSchema);
    return {
      hello: (sent) => {
        hello = sent;
        return towardsHelper.hello();
      },
      offer: (sent) => {
        offer = sent;
        return towardsSharer.offer(hello);
      },
      answer: () => towardsHelper.onOffer(offer),
    };
  },
  'sits before the sharer with a guessed secret': (world) => {
    const [secret = ''] = wrongSecrets(1);
    const own = new PatientHelper({ ...world.context, secret });
    let hello = create(HelloSchema);
    let tag = random(32);
    return {
      hello: (sent) => (hello = sent),
      offer: () => own.offer(hello),
      answer: (answer) => {
        tag = new Uint8Array(own.judge(answer).confirmation.tag);
        return answer;
      },
      confirmation: () => create(PakeConfirmationSchema, { tag }),
    };
  },
  'lets another sharer who knows the code answer': (world) => {
    const other = newWorld();
    const stranger = {
      ...world,
      sharer: other.sharer,
      context: { ...world.context, sharerId: other.sharer.personId },
    };
    return { answer: (answer) => pairThrough(stranger, {}).sent.answer ?? answer };
  },
  'puts two sharers on one nameplate': (world) => {
    const other = newWorld();
    return {
      sharerContext: (context) => ({ ...context, sharerId: other.sharer.personId }),
      vouchedSharer: () => other.sharer,
      vouchedHelper: () => world.helper,
    };
  },
};

/** The server tells the two of them different things from the start. */
const twoStories: Record<string, (world: World) => Lies> = {
  'tells the helper of another sharer': () => ({
    helperContext: (context) => ({ ...context, sharerId: random(16) }),
  }),
  'tells the sharer of another helper': () => ({
    sharerContext: (context) => ({ ...context, helperId: random(16) }),
  }),
  'joins two sessions': () => ({
    sharerContext: (context) => ({ ...context, sessionId: random(16) }),
  }),
  'joins two organisations': () => ({
    sharerContext: (context) => ({ ...context, tenantId: random(16) }),
  }),
  'joins two nameplates': () => ({
    sharerContext: (context) => ({ ...context, nameplate: '8QX' }),
  }),
};

/** Attacks that reach only one person; the other one sees the truth and may accept it. */
const sharerRefuses: Record<string, (world: World) => Lies> = {
  'makes up the confirmation': () => ({
    confirmation: () => create(PakeConfirmationSchema, randomTag()),
  }),
  'replays an earlier confirmation': (world) => {
    const earlier = pairThrough(world, {}).sent;
    return { confirmation: (confirmation) => earlier.confirmation ?? confirmation };
  },
  'reflects the tag of the sharer': () => {
    let tag = random(32);
    return {
      answer: (answer) => {
        tag = new Uint8Array(answer.tag);
        return answer;
      },
      confirmation: () => create(PakeConfirmationSchema, { tag }),
    };
  },
  'vouches for another name of the helper': () => ({ vouchedHelper: renamed }),
  'vouches for another id of the helper': () => ({
    vouchedHelper: (identity) => create(IdentitySchema, { ...identity, personId: random(16) }),
  }),
  'tells another mode': () => ({ toldMode: 'full-control' }),
};

const helperRefuses: Record<string, (world: World) => Lies> = {
  'vouches for another name of the sharer': () => ({ vouchedSharer: renamed }),
  'vouches for another company of the sharer': () => ({
    vouchedSharer: (identity) => create(IdentitySchema, { ...identity, company: 'Other AB' }),
  }),
  'tells another device': () => ({ toldDevice: 'PC-17' }),
};

/** Whoever accepts, accepts the other person's true certificate, name and mode. */
function expectTrueViews(world: World, { helper, sharer }: ReturnType<typeof pairThrough>): void {
  if (helper.kind === 'accepted') {
    expect(helper.peer.fingerprint).toEqual(world.sharerFingerprint);
    expect(helper.peer.person).toMatchObject({ id: world.sharer.personId, name: 'Sharer Person' });
  }
  if (sharer.kind === 'accepted') {
    expect(sharer.peer.fingerprint).toEqual(world.helperFingerprint);
    expect(sharer.peer.person).toMatchObject({ id: world.helper.personId, name: 'Helper Person' });
    expect(sharer.peer.wantedMode).toBe(world.mode);
  }
}

function run(attack: (world: World) => Lies): readonly [helper: boolean, sharer: boolean] {
  const world = newWorld();
  const story = pairThrough(world, attack(world));
  expectTrueViews(world, story);
  return [story.helper.kind === 'accepted', story.sharer.kind === 'accepted'];
}

test('through an honest server both accept', { timeout: 60_000 }, () => {
  for (let index = 0; index < 20; index++) expect(run(() => ({}))).toEqual([true, true]);
});

describe('nobody accepts where the server', { timeout: 600_000 }, () => {
  test.each(Object.entries(nobodyAccepts))('%s', (_name, attack) => {
    for (let index = 0; index < RUNS; index++) expect(run(attack)).toEqual([false, false]);
  });
});

describe('nobody accepts where the server from the start', { timeout: 600_000 }, () => {
  test.each(Object.entries(twoStories))('%s', (_name, attack) => {
    for (let index = 0; index < FEW; index++) expect(run(attack)).toEqual([false, false]);
  });
});

describe('the sharer stops where the server', { timeout: 600_000 }, () => {
  test.each(Object.entries(sharerRefuses))('%s', (_name, attack) => {
    for (let index = 0; index < RUNS; index++) expect(run(attack)).toEqual([true, false]);
  });
});

describe('the helper stops where the server', { timeout: 600_000 }, () => {
  test.each(Object.entries(helperRefuses))('%s', (_name, attack) => {
    for (let index = 0; index < FEW; index++) expect(run(attack)).toEqual([false, true]);
  });
});
