import {
  CodeMismatchSchema,
  create,
  type Hello,
  HelloSchema,
  PakeAnswerSchema,
  PakeConfirmationSchema,
  PakeOfferSchema,
} from '@tandem/protocol';
import { describe, expect, test } from 'vitest';
import { AttemptBudget } from './attempt-budget.ts';
import { newSecret } from './code.ts';
import { SUITE } from './suites.ts';
import {
  CONTEXT,
  filled,
  HELPER_CLAIM,
  helperSide,
  random,
  refusal,
  runs,
  SHARER_CLAIM,
  sharerSide,
} from './testing/pair.ts';
import { toHex } from './testing/vectors.ts';

const wrong = { ...CONTEXT, secret: 'M4T0Y' };

/** One attempt with a sharer who knows the code, or not. */
function attempt(budget: AttemptBudget, sharerContext = CONTEXT) {
  const helper = helperSide({ budget });
  const sharer = sharerSide({ context: sharerContext });
  return helper.onAnswer(sharer.onOffer(helper.onHello(sharer.hello())));
}

function hello(change: Partial<Pick<Hello, 'version' | 'suites' | 'nonce'>> = {}): Hello {
  return create(HelloSchema, { version: 1, suites: [SUITE], nonce: random(16), ...change });
}

describe('two people with the same code', () => {
  test('get the same keys and see each other', () => {
    const helper = helperSide();
    const sharer = sharerSide();
    const found = helper.onAnswer(sharer.onOffer(helper.onHello(sharer.hello())));
    if (!found.matches) throw new Error('the helper found no match');
    const other = sharer.onConfirmation(found.confirmation);
    if (!other.matches) throw new Error('the sharer found no match');
    expect(found.keys).toEqual(other.keys);
    expect(found.keys.helperToSharer).not.toEqual(found.keys.sharerToHelper);
    expect(found.peer).toEqual({ version: 1, suites: [SUITE], suite: SUITE, ...SHARER_CLAIM });
    expect(other.peer).toEqual({ version: 1, suites: [SUITE], suite: SUITE, ...HELPER_CLAIM });
  });

  test('agree in many random runs, with other keys each time', { timeout: 120_000 }, () => {
    const seen = new Set<string>();
    const count = runs(50, 1000);
    for (let run = 0; run < count; run++) {
      const context = {
        tenantId: random(16),
        sessionId: random(16),
        nameplate: newSecret().slice(0, 3),
        secret: newSecret(),
        helperId: random(16),
        sharerId: random(16),
      };
      const helper = helperSide({ context });
      const sharer = sharerSide({ context });
      const found = helper.onAnswer(sharer.onOffer(helper.onHello(sharer.hello())));
      const other = found.matches ? sharer.onConfirmation(found.confirmation) : found;
      expect(found.matches && other.matches && other.keys).toEqual(found.matches && found.keys);
      if (found.matches) seen.add(toHex(found.keys.helperToSharer));
    }
    expect(seen.size).toBe(count);
  });
});

describe('anything that differs', () => {
  test.each([
    ['secret', wrong],
    ['nameplate', { ...CONTEXT, nameplate: '7QY' }],
    ['tenant', { ...CONTEXT, tenantId: filled(16, 9) }],
    ['session', { ...CONTEXT, sessionId: filled(16, 9) }],
    ['helper', { ...CONTEXT, helperId: filled(16, 9) }],
    ['sharer', { ...CONTEXT, sharerId: filled(16, 9) }],
    ['place of the characters', { ...CONTEXT, nameplate: '7QXM', secret: '4T0Z' }],
  ])('in the %s is no match', (_what, context) => {
    expect(attempt(new AttemptBudget(), context)).toMatchObject({ matches: false });
  });

  test('is no match at the sharer either', () => {
    const sharer = sharerSide();
    sharer.onOffer(helperSide({ context: wrong }).onHello(sharer.hello()));
    const confirmation = create(PakeConfirmationSchema, { tag: random(32) });
    expect(sharer.onConfirmation(confirmation)).toEqual({ matches: false });
  });

  test('is malformed where an id has another length', () => {
    const context = { ...CONTEXT, tenantId: filled(15, 1) };
    expect(refusal(() => helperSide({ context }).onHello(hello()))).toBe('malformed');
  });
});

describe('the budget of a code', () => {
  test('counts down and burns the code, whatever comes next', () => {
    const budget = new AttemptBudget();
    expect(attempt(budget, wrong)).toMatchObject({
      attemptsLeft: 2,
      mismatch: { attemptsLeft: 2 },
    });
    expect(attempt(budget, wrong)).toMatchObject({ attemptsLeft: 1 });
    expect(attempt(budget, wrong)).toMatchObject({ attemptsLeft: 0 });
    expect(refusal(() => attempt(budget))).toBe('code-burned');
  });

  test('lets the right code through at the third try, and only once', () => {
    const budget = new AttemptBudget();
    attempt(budget, wrong);
    attempt(budget, wrong);
    expect(attempt(budget)).toMatchObject({ matches: true });
    expect(refusal(() => attempt(budget))).toBe('code-used');
  });

  test('holds for attempts that were begun at the same time', () => {
    const budget = new AttemptBudget();
    const begun = [wrong, wrong, wrong, CONTEXT].map((context) => {
      const helper = helperSide({ budget });
      const sharer = sharerSide({ context });
      const answer = sharer.onOffer(helper.onHello(sharer.hello()));
      return () => helper.onAnswer(answer);
    });
    for (const answer of begun.slice(0, 3)) expect(answer().matches).toBe(false);
    expect(begun.slice(3).map(refusal)).toEqual(['code-burned']);
  });

  test('is not spent by a hello alone', () => {
    const budget = new AttemptBudget();
    for (let run = 0; run < 10; run++) helperSide({ budget }).onHello(hello());
    expect(budget.left).toBe(3);
  });

  test('gives a false helper three answers and no fourth', () => {
    const budget = new AttemptBudget();
    for (let run = 0; run < 3; run++) {
      const sharer = sharerSide({ budget });
      sharer.onOffer(helperSide().onHello(sharer.hello()));
    }
    expect(refusal(() => sharerSide({ budget }).hello())).toBe('code-burned');
  });

  test('gives no fourth answer to sharers who said hello before', () => {
    const budget = new AttemptBudget();
    const begun = Array.from({ length: 4 }, () => {
      const sharer = sharerSide({ budget });
      const offer = helperSide().onHello(sharer.hello());
      return () => sharer.onOffer(offer);
    });
    expect(begun.map(refusal)).toEqual([null, null, null, 'code-burned']);
  });
});

describe('the order', () => {
  test('of the helper cannot be turned round', () => {
    const sharer = sharerSide();
    const answer = sharer.onOffer(helperSide().onHello(sharer.hello()));
    const helper = helperSide();
    expect(refusal(() => helper.onAnswer(answer))).toBe('out-of-order');
    expect(refusal(() => helper.onHello(hello()))).toBe('out-of-order');
  });

  test('of the helper cannot be repeated', () => {
    const sharer = sharerSide();
    const helper = helperSide();
    const answer = sharer.onOffer(helper.onHello(sharer.hello()));
    expect(helper.onAnswer(answer).matches).toBe(true);
    expect(refusal(() => helper.onAnswer(answer))).toBe('out-of-order');
  });

  test('of the helper ends with a second hello', () => {
    const sharer = sharerSide();
    const helper = helperSide();
    const answer = sharer.onOffer(helper.onHello(sharer.hello()));
    expect(refusal(() => helper.onHello(hello()))).toBe('out-of-order');
    expect(refusal(() => helper.onAnswer(answer))).toBe('out-of-order');
  });

  test('of the sharer cannot be turned round', () => {
    const offer = helperSide().onHello(hello());
    const confirmation = create(PakeConfirmationSchema, { tag: random(32) });
    expect(refusal(() => sharerSide().onOffer(offer))).toBe('out-of-order');
    expect(refusal(() => sharerSide().onConfirmation(confirmation))).toBe('out-of-order');
    const sharer = sharerSide();
    sharer.hello();
    expect(refusal(() => sharer.onConfirmation(confirmation))).toBe('out-of-order');
    expect(refusal(() => sharer.onOffer(offer))).toBe('out-of-order');
  });

  test('of the sharer cannot be repeated', () => {
    const twice = sharerSide();
    twice.hello();
    expect(refusal(() => twice.hello())).toBe('out-of-order');
    const sharer = sharerSide();
    const helper = helperSide();
    const offer = helper.onHello(sharer.hello());
    const found = helper.onAnswer(sharer.onOffer(offer));
    if (!found.matches) throw new Error('no match');
    expect(sharer.onConfirmation(found.confirmation).matches).toBe(true);
    expect(refusal(() => sharer.onConfirmation(found.confirmation))).toBe('out-of-order');
    const again = sharerSide();
    const other = helperSide().onHello(again.hello());
    again.onOffer(other);
    expect(refusal(() => again.onOffer(other))).toBe('out-of-order');
    expect(refusal(() => again.onConfirmation(found.confirmation))).toBe('out-of-order');
  });

  test('of the sharer ends with a mismatch, which never promises more than is left', () => {
    const sharer = sharerSide();
    sharer.onOffer(helperSide().onHello(sharer.hello()));
    const mismatch = create(CodeMismatchSchema, { attemptsLeft: 99 });
    expect(sharer.onCodeMismatch(mismatch)).toEqual({ matches: false, attemptsLeft: 2 });
    const confirmation = create(PakeConfirmationSchema, { tag: random(32) });
    expect(refusal(() => sharer.onConfirmation(confirmation))).toBe('out-of-order');
  });
});

describe('the helper refuses a hello', () => {
  test.each([
    ['of another version', { version: 2 }, 'unsupported-version'],
    ['of no version', { version: 0 }, 'unsupported-version'],
    ['without our suite', { suites: ['CPACE-X25519-SHA512'] }, 'unsupported-suite'],
    ['without suites', { suites: [] }, 'malformed'],
    ['with nine suites', { suites: Array.from({ length: 9 }, () => SUITE) }, 'malformed'],
    ['with a comma in a suite', { suites: [`${SUITE},none`] }, 'malformed'],
    ['with an empty suite', { suites: [SUITE, ''] }, 'malformed'],
    ['with a short nonce', { nonce: filled(15, 1) }, 'malformed'],
    ['without a nonce', { nonce: new Uint8Array() }, 'malformed'],
  ])('%s', (_what, change, reason) => {
    expect(refusal(() => helperSide().onHello(hello(change)))).toBe(reason);
  });
});

describe('the sharer refuses an offer', () => {
  const good = helperSide().onHello(hello());

  test.each([
    ['of a suite that was not offered', { suite: 'none' }, 'unsupported-suite'],
    ['with a short nonce', { nonce: filled(8, 1) }, 'malformed'],
    ['without a share', { ya: new Uint8Array() }, 'invalid-point'],
    ['with a share that is no point', { ya: filled(65, 4) }, 'invalid-point'],
    ['without associated data', { associatedData: new Uint8Array() }, 'malformed'],
  ])('%s', (_what, change, reason) => {
    const sharer = sharerSide();
    sharer.hello();
    const offer = create(PakeOfferSchema, { ...good, ...change });
    expect(refusal(() => sharer.onOffer(offer))).toBe(reason);
    expect(refusal(() => sharer.onOffer(good))).toBe('out-of-order');
  });
});

describe('the helper refuses an answer', () => {
  test.each([
    ['without a share', { yb: new Uint8Array() }, 'invalid-point'],
    ['with a share that is no point', { yb: filled(65, 4) }, 'invalid-point'],
  ])('%s', (_what, change, reason) => {
    const helper = helperSide();
    const sharer = sharerSide();
    const good = sharer.onOffer(helper.onHello(sharer.hello()));
    const answer = create(PakeAnswerSchema, { ...good, ...change });
    expect(refusal(() => helper.onAnswer(answer))).toBe(reason);
    expect(refusal(() => helper.onAnswer(good))).toBe('out-of-order');
  });
});
