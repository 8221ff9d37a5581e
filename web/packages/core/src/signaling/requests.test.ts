import { create, ServerFrameSchema } from '@tandem/protocol';
import { expect, test } from 'vitest';
import { Requests } from './requests.ts';
import { localRefusal, ServerRefusal } from './server-refusal.ts';

const accepted = (requestId: number) =>
  create(ServerFrameSchema, { requestId, body: { case: 'accepted', value: {} } });

test('answers go to their request, in any order, once', async () => {
  const requests = new Requests();
  const ids = [requests.nextId(), requests.nextId()];
  expect(ids).toEqual([1, 2]);
  const answers = ids.map((id) => requests.answerTo(id));
  expect(requests.settle(accepted(2))).toBe(true);
  expect(requests.settle(accepted(2))).toBe(false);
  expect(requests.settle(accepted(1))).toBe(true);
  expect((await Promise.all(answers)).map((answer) => answer.case)).toEqual([
    'accepted',
    'accepted',
  ]);
});

test('a frame that nobody asked for is nobody’s answer', () => {
  const requests = new Requests();
  expect(requests.settle(accepted(0))).toBe(false);
  expect(requests.settle(accepted(77))).toBe(false);
});

test('a refusal rejects its request, a lost socket all of them', async () => {
  const requests = new Requests();
  const refused = requests.answerTo(requests.nextId());
  const lost = requests.answerTo(requests.nextId());
  requests.settle(
    create(ServerFrameSchema, {
      requestId: 1,
      body: { case: 'refused', value: { type: 'code-used' } },
    }),
  );
  requests.failAll(localRefusal('unreachable'));
  await expect(refused).rejects.toMatchObject({ refusal: { type: 'code-used' } });
  await expect(lost).rejects.toBeInstanceOf(ServerRefusal);
});
