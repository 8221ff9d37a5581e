import { expect, test } from 'vitest';
import { sampleScalar } from './cpace.ts';
import { PatientHelper } from './testing/patient-helper.ts';
import { CONTEXT, random, runs, sharerSide, wrongSecrets } from './testing/pair.ts';

// All sharers answer one and the same offer: that saves a third of the time and changes nothing about the tags.
const randomness = { nonce: () => new Uint8Array(nonce), scalar: sampleScalar };
const nonce = random(16);
const helper = new PatientHelper(CONTEXT);
const offer = helper.offer(sharerSide({ randomness }).hello());

/** What each end found. */
function pairWith(secret: string): readonly [helper: boolean, sharer: boolean] {
  const sharer = sharerSide({ context: { ...CONTEXT, secret }, randomness });
  sharer.hello();
  const answer = sharer.onOffer(offer);
  const { matches, confirmation } = helper.judge(answer);
  return [matches, sharer.onConfirmation(confirmation).matches];
}

test('a wrong secret agrees at neither end', { timeout: 600_000 }, () => {
  for (const secret of wrongSecrets(runs(400, 10_000))) {
    expect(pairWith(secret)).toEqual([false, false]);
  }
});

test('the right secret agrees at both', () => {
  expect(pairWith(CONTEXT.secret)).toEqual([true, true]);
});
