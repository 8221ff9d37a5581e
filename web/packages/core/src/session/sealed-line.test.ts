import { decodePeerMessage, type Sealed } from '@tandem/protocol';
import { describe, expect, test } from 'vitest';
import type { ClientBody } from '../signaling/connection.ts';
import { SealedChannel } from '../trust/index.ts';
import { SealedLine } from './sealed-line.ts';
import { FakeClock, settle, until } from './testing/fake-clock.ts';

const sessionId = new Uint8Array(16).fill(3);
const keys = () => ({
  helperToSharer: new Uint8Array(32).fill(1),
  sharerToHelper: new Uint8Array(32).fill(2),
});

/** Both ends over a list of what the server would relay. */
async function ends() {
  const relayed: Uint8Array[] = [];
  let broken = 0;
  const line = {
    sessionId,
    send: (body: ClientBody) => {
      if (body.case === 'relay') relayed.push(body.value.message ?? new Uint8Array());
    },
    detach: () => undefined,
  };
  const make = async (side: 'helper' | 'sharer') =>
    new SealedLine(await SealedChannel.create(side, sessionId, keys()), line, new FakeClock(), {
      onBroken: () => (broken += 1),
      onLost: () => (broken += 100),
    });
  const [helper, sharer] = [await make('helper'), await make('sharer')];
  return { helper, sharer, relayed, broken: () => broken };
}

function sealedOf(bytes: Uint8Array | undefined): Sealed {
  const decoded = decodePeerMessage(bytes ?? new Uint8Array());
  if (!decoded.ok || decoded.message.body.case !== 'sealed') throw new Error('not sealed');
  return decoded.message.body.value;
}

describe('sealed messages', () => {
  test('leave in the order of the calls and open on the other side only', async () => {
    const { helper, sharer, relayed } = await ends();
    for (const mode of [1, 2]) helper.send({ case: 'modeRequest', value: { mode } });
    await until('both sent', () => relayed.length === 2);
    expect(await sharer.open(sealedOf(relayed[0]))).toMatchObject({ value: { mode: 1 } });
    expect(await sharer.open(sealedOf(relayed[1]))).toMatchObject({ value: { mode: 2 } });
    await expect(helper.open(sealedOf(relayed[0]))).rejects.toThrow('seal-broken');
  });

  test('a repeated one is refused, and every one after it', async () => {
    const { helper, sharer, relayed } = await ends();
    for (const mode of [1, 2]) helper.send({ case: 'modeRequest', value: { mode } });
    await until('both sent', () => relayed.length === 2);
    await sharer.open(sealedOf(relayed[0]));
    await expect(sharer.open(sealedOf(relayed[0]))).rejects.toThrow('seal-broken');
    await expect(sharer.open(sealedOf(relayed[1]))).rejects.toThrow('channel-closed');
  });

  test('what is inside keeps the field rules too', async () => {
    const { sharer } = await ends();
    const channel = await SealedChannel.create('helper', sessionId, keys());
    const noMode = await channel.seal(Uint8Array.of(0x0a, 0x00));
    await expect(sharer.open(noMode)).rejects.toThrow('mode_request.mode');
  });

  test('after close nothing leaves and nobody is blamed', async () => {
    const { helper, relayed, broken } = await ends();
    helper.close();
    helper.send({ case: 'modeRequest', value: { mode: 1 } });
    await settle();
    expect([relayed.length, broken()]).toEqual([0, 0]);
  });
});
