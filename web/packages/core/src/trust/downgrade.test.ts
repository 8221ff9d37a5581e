import { create, HelloSchema, PakeAnswerSchema, PakeOfferSchema } from '@tandem/protocol';
import { describe, expect, test } from 'vitest';
import { encodeHelperClaim, encodeSharerClaim } from './associated-data.ts';
import { AttemptBudget } from './attempt-budget.ts';
import { utf8 } from './bytes.ts';
import { SUITE } from './suites.ts';
import { looseAnswer, looseHello } from './testing/loose-sharer.ts';
import { HELPER_CLAIM, helperSide, refusal, SHARER_CLAIM, sharerSide } from './testing/pair.ts';

const honest = { version: 1, suites: [SUITE], suite: SUITE };
const sharerClaim = encodeSharerClaim({ ...honest, ...SHARER_CLAIM });
const helperClaim = encodeHelperClaim({ ...honest, ...HELPER_CLAIM });

const otherViews = [
  ['another version', { version: 2 }],
  ['fewer suites', { suites: ['weak'] }],
  ['more suites', { suites: [SUITE, 'weak'] }],
  ['suites in another order', { suites: ['weak', SUITE] }],
  ['another suite', { suite: 'weak' }],
] as const;

describe('the helper, answered by somebody who knows the code', () => {
  test('accepts what is right', () => {
    const helper = helperSide();
    const answer = looseAnswer(helper.onHello(looseHello), sharerClaim);
    expect(helper.onAnswer(answer)).toMatchObject({ matches: true, peer: honest });
  });

  test.each(otherViews)('stops at %s', (_what, change) => {
    const budget = new AttemptBudget();
    const helper = helperSide({ budget });
    const claim = encodeSharerClaim({ ...honest, ...SHARER_CLAIM, ...change });
    const answer = looseAnswer(helper.onHello(looseHello), claim);
    expect(refusal(() => helper.onAnswer(answer))).toBe('downgraded');
    expect(refusal(() => budget.admit())).toBe('code-used');
  });

  test('stops at associated data that cannot be read', () => {
    const helper = helperSide();
    const answer = looseAnswer(helper.onHello(looseHello), utf8('nonsense'));
    expect(refusal(() => helper.onAnswer(answer))).toBe('malformed');
  });

  test('stops at associated data of its own side', () => {
    const helper = helperSide();
    const answer = looseAnswer(helper.onHello(looseHello), helperClaim);
    expect(refusal(() => helper.onAnswer(answer))).toBe('reflected');
  });

  test('stops at its own share', () => {
    const helper = helperSide();
    const { ya } = helper.onHello(looseHello);
    const answer = create(PakeAnswerSchema, { yb: ya, associatedData: sharerClaim });
    expect(refusal(() => helper.onAnswer(answer))).toBe('reflected');
  });

  test('says in its claim which suites it saw', () => {
    const hello = create(HelloSchema, { ...looseHello, suites: ['strange', SUITE] });
    const offer = helperSide().onHello(hello);
    const seen = { ...honest, suites: ['strange', SUITE] };
    expect(offer.associatedData).toEqual(encodeHelperClaim({ ...seen, ...HELPER_CLAIM }));
  });
});

describe('the sharer, offered something', () => {
  test.each(otherViews)('stops at %s', (_what, change) => {
    const sharer = sharerSide();
    const offer = helperSide().onHello(sharer.hello());
    const associatedData = encodeHelperClaim({ ...honest, ...HELPER_CLAIM, ...change });
    const changed = create(PakeOfferSchema, { ...offer, associatedData });
    expect(refusal(() => sharer.onOffer(changed))).toBe('downgraded');
    expect(refusal(() => sharer.onOffer(offer))).toBe('out-of-order');
  });

  test('stops at its own nonce', () => {
    const sharer = sharerSide();
    const hello = sharer.hello();
    const offer = create(PakeOfferSchema, { ...helperSide().onHello(hello), nonce: hello.nonce });
    expect(refusal(() => sharer.onOffer(offer))).toBe('reflected');
  });

  test('stops at associated data of its own side', () => {
    const sharer = sharerSide();
    const offer = helperSide().onHello(sharer.hello());
    const changed = create(PakeOfferSchema, { ...offer, associatedData: sharerClaim });
    expect(refusal(() => sharer.onOffer(changed))).toBe('reflected');
  });
});
