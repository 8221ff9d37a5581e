import { create, type Init, type Resumed, ResumedSchema, SealedSchema } from '@tandem/protocol';
import { describe, expect, test } from 'vitest';
import { CatchUp, MAX_KEPT, PATIENCE_MS } from './catch-up.ts';
import { FakeClock } from './testing/fake-clock.ts';

/** One end, by hand: what it sends is listed, what it received is set. */
function end() {
  const clock = new FakeClock();
  const sent: number[] = [];
  const said: Resumed[] = [];
  const seen = { received: 0n, lost: 0 };
  const catchUp = new CatchUp({
    clock,
    transmit: (frame) => sent.push(Number(frame.sequence)),
    say: (message) => said.push(create(ResumedSchema, message)),
    received: () => seen.received,
    onLost: () => (seen.lost += 1),
  });
  let last = 0;
  const seal = (count: number) => {
    for (let frame = 0; frame < count; frame++) {
      last += 1;
      const ciphertext = new Uint8Array(17).fill(last);
      catchUp.send(create(SealedSchema, { sequence: BigInt(last), ciphertext }));
    }
  };
  const hear = (message: Init<typeof ResumedSchema>) =>
    catchUp.onResumed(create(ResumedSchema, message));
  const reconnect = () => {
    catchUp.onAway();
    catchUp.ask();
  };
  return { clock, sent, said, seen, catchUp, seal, hear, reconnect };
}

const same = () => true;
const other = () => false;

describe('what is sent', () => {
  test('leaves at once while both are there', () => {
    const { sent, seal } = end();
    seal(3);
    expect(sent).toEqual([1, 2, 3]);
  });

  test('waits while our socket is away and goes out from where the peer is, never before its answer', () => {
    const { sent, said, seal, hear, catchUp } = end();
    seal(2);
    catchUp.onAway();
    seal(2);
    catchUp.ask();
    seal(1);
    expect(sent).toEqual([1, 2]);
    expect(said.at(-1)).toMatchObject({ received: 0n, question: 1, answers: 0 });
    hear({ received: 1n, answers: 1 });
    expect(sent).toEqual([1, 2, 2, 3, 4, 5]);
    seal(1);
    expect(sent.at(-1)).toBe(6);
  });

  test('an answer to an older question is none', () => {
    const { sent, seal, hear, reconnect } = end();
    seal(1);
    reconnect();
    reconnect();
    hear({ received: 0n, answers: 1 });
    expect(sent).toEqual([1]);
    hear({ received: 0n, answers: 2 });
    hear({ received: 0n, answers: 2 });
    expect(sent).toEqual([1, 1]);
  });

  test('stops at a refusal until the peer asks, and then answers first', () => {
    const { sent, said, seal, hear, catchUp, seen } = end();
    seal(1);
    catchUp.onRefused();
    seal(1);
    seen.received = 7n;
    expect(sent).toEqual([1]);
    hear({ received: 0n, question: 9 });
    expect(said).toMatchObject([{ received: 7n, question: 0, answers: 9 }]);
    expect(sent).toEqual([1, 1, 2]);
  });

  test('two that ask at once answer each other and send what is missing once', () => {
    const [one, two] = [end(), end()];
    for (const side of [one, two]) {
      side.seal(2);
      side.reconnect();
    }
    const read = { one: 0, two: 0 };
    while (read.one < one.said.length || read.two < two.said.length) {
      for (const message of one.said.slice(read.one)) two.hear(message);
      read.one = one.said.length;
      for (const message of two.said.slice(read.two)) one.hear(message);
      read.two = two.said.length;
    }
    expect([one.sent, two.sent]).toEqual([
      [1, 2, 1, 2],
      [1, 2, 1, 2],
    ]);
    expect(one.said.length + two.said.length).toBeLessThanOrEqual(6);
  });

  test('a question that was lost is asked again with the answer to the other', () => {
    const { said, seal, hear, reconnect, sent } = end();
    seal(1);
    reconnect();
    hear({ received: 0n, question: 4 });
    expect(said.at(-1)).toMatchObject({ question: 1, answers: 4 });
    expect(sent).toEqual([1]);
    hear({ received: 0n, answers: 1 });
    expect(sent).toEqual([1, 1]);
  });

  test('a peer that claims more than was sent is no peer', () => {
    const { hear } = end();
    expect(() => hear({ received: 1n, question: 1 })).toThrow('out-of-order');
  });
});

describe('patience', () => {
  test('ends after 30 s with a socket, not while our own is away', async () => {
    const { catchUp, clock, seen } = end();
    catchUp.onRefused();
    catchUp.onAway();
    await clock.advance(10 * PATIENCE_MS);
    expect(seen.lost).toBe(0);
    catchUp.ask();
    await clock.advance(PATIENCE_MS - 1);
    expect(seen.lost).toBe(0);
    await clock.advance(1);
    expect(seen.lost).toBe(1);
  });

  test('an answer in time and a close end the wait', async () => {
    const answered = end();
    answered.reconnect();
    answered.hear({ received: 0n, answers: 1 });
    const closed = end();
    closed.reconnect();
    closed.catchUp.close();
    for (const { clock, seen } of [answered, closed]) {
      await clock.advance(PATIENCE_MS);
      expect(seen.lost).toBe(0);
    }
  });

  test('ends with the frame that is one too many', () => {
    const { catchUp, seal, seen } = end();
    catchUp.onAway();
    seal(MAX_KEPT);
    expect(seen.lost).toBe(0);
    seal(1);
    expect(seen.lost).toBe(1);
  });

  test('a peer that misses more than is kept is lost, and gets no gap', () => {
    const { hear, seal, seen, sent } = end();
    seal(MAX_KEPT + 1);
    hear({ received: 0n, question: 1 });
    expect([seen.lost, sent.length]).toEqual([1, MAX_KEPT + 1]);
    hear({ received: 1n, question: 2 });
    expect(sent.slice(MAX_KEPT + 1)).toEqual(Array.from({ length: MAX_KEPT }, (_, at) => at + 2));
  });
});

/** Named 2, received up to 5 before the answer came. */
function afterAnswer() {
  const made = end();
  made.seen.received = 2n;
  made.reconnect();
  made.seen.received = 5n;
  made.hear({ received: 0n, answers: 1 });
  return made.catchUp;
}

describe('what arrives', () => {
  test('without a lost socket every frame is opened, a repeat too, and so refused', () => {
    const { catchUp, seen } = end();
    seen.received = 2n;
    for (const sequence of [1n, 2n, 3n, 4n]) expect(catchUp.judge(sequence, same)).toBe('open');
  });

  test('between question and answer only the next one counts', () => {
    const { catchUp, seen, reconnect } = end();
    seen.received = 2n;
    reconnect();
    expect(catchUp.judge(4n, other)).toBe('ignore');
    expect(catchUp.judge(2n, same)).toBe('open');
    expect(catchUp.judge(3n, other)).toBe('open');
  });

  test('after the answer a gap is a gap again', () => {
    const { catchUp, reconnect, hear } = end();
    reconnect();
    hear({ received: 0n, answers: 1 });
    expect(catchUp.judge(2n, other)).toBe('open');
  });

  test('what came between question and answer may come once more, the same and in order', () => {
    const honest = afterAnswer();
    expect([3n, 4n, 5n].map((n) => honest.judge(n, same))).toEqual(['ignore', 'ignore', 'ignore']);
    expect(honest.judge(5n, same)).toBe('open');
    expect(afterAnswer().judge(2n, same)).toBe('open');
    expect(afterAnswer().judge(3n, other)).toBe('open');
    const late = afterAnswer();
    expect(late.judge(6n, other)).toBe('open');
    expect(late.judge(3n, same)).toBe('open');
  });
});
