import { expect, test } from 'vitest';
import type { PersonClaim } from './associated-data.ts';
import { SealedChannel } from './sealed-channel.ts';
import { attemptGenerator, attemptId, type PairingContext } from './pairing-keys.ts';
import { utf8 } from './bytes.ts';
import { helperSide, sharerSide } from './testing/pair.ts';
import { fromHex, readVectors, textAt, toHex } from './testing/vectors.ts';

const vectors = readVectors('tandem-attended.json');
const input = (name: string) => textAt(vectors, 'input', name);
const bytes = (name: string) => fromHex(input(name));

function person(role: 'helper' | 'sharer', id: Uint8Array): PersonClaim {
  return {
    id,
    name: input(`${role}Name`),
    jobTitle: input(`${role}JobTitle`),
    company: input(`${role}Company`),
    verifiedDomain: input(`${role}VerifiedDomain`),
  };
}

/** A whole run with fixed randomness, against bytes that other implementations must reproduce. */
test('the attended pairing gives the published bytes', async () => {
  const context: PairingContext = {
    tenantId: bytes('tenantId'),
    sessionId: bytes('sessionId'),
    nameplate: input('nameplate'),
    secret: input('secret'),
    helperId: bytes('helperId'),
    sharerId: bytes('sharerId'),
  };
  const helper = helperSide({
    context,
    claim: {
      fingerprint: bytes('helperFingerprint'),
      person: person('helper', context.helperId),
      wantedMode: 'view-only',
      build: input('helperBuild'),
    },
    randomness: { nonce: () => bytes('helperNonce'), scalar: () => bytes('helperScalar') },
  });
  const sharer = sharerSide({
    context,
    claim: {
      fingerprint: bytes('sharerFingerprint'),
      person: person('sharer', context.sharerId),
      device: input('device'),
      capabilities: input('capabilities').split(','),
      build: input('sharerBuild'),
    },
    randomness: { nonce: () => bytes('sharerNonce'), scalar: () => bytes('sharerScalar') },
  });

  const offer = helper.onHello(sharer.hello());
  const answer = sharer.onOffer(offer);
  const found = helper.onAnswer(answer);
  if (!found.matches) throw new Error('no match');
  const sid = attemptId(context.sessionId, offer.nonce, bytes('sharerNonce'));
  const keys = {
    helperToSharerKey: toHex(found.keys.helperToSharer),
    sharerToHelperKey: toHex(found.keys.sharerToHelper),
  };
  const channel = await SealedChannel.create('helper', context.sessionId, found.keys);
  const other = await SealedChannel.create('sharer', context.sessionId, {
    helperToSharer: fromHex(keys.helperToSharerKey),
    sharerToHelper: fromHex(keys.sharerToHelperKey),
  });
  await channel.seal(utf8('first'));

  expect({
    sid: toHex(sid),
    generator: toHex(attemptGenerator(context, sid)),
    ya: toHex(offer.ya),
    ada: toHex(offer.associatedData),
    yb: toHex(answer.yb),
    adb: toHex(answer.associatedData),
    tb: toHex(answer.tag),
    ta: toHex(found.confirmation.tag),
    ...keys,
    secondFromHelper: toHex((await channel.seal(utf8('second'))).ciphertext),
    firstFromSharer: toHex((await other.seal(utf8('first'))).ciphertext),
  }).toEqual(Reflect.get(Object(vectors), 'output'));
});
