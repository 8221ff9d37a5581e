import { expect, test } from 'vitest';
import { ValueStore } from './value-store.ts';

function counted<T>(initial: T) {
  const store = new ValueStore<T>(initial);
  let calls = 0;
  const stop = store.subscribe(() => (calls += 1));
  return { store, stop, calls: () => calls };
}

test('tells listeners of another value, until they stop listening', () => {
  const { store, stop, calls } = counted(1);
  store.set(2);
  expect([store.get(), calls()]).toEqual([2, 1]);
  stop();
  store.set(3);
  expect(calls()).toBe(1);
});

test.each([
  [
    { kind: 'a', pausedBy: ['helper'] },
    { kind: 'a', pausedBy: ['helper'] },
  ],
  [
    [1, 2],
    [1, 2],
  ],
  [Number.NaN, Number.NaN],
])('keeps the reference where %j says the same', (before, after) => {
  const { store, calls } = counted<unknown>(before);
  store.set(after);
  expect(store.get()).toBe(before);
  expect(calls()).toBe(0);
});

test.each([
  [{ kind: 'a' }, { kind: 'b' }],
  [{ kind: 'a' }, { kind: 'a', more: 1 }],
  [{ pausedBy: ['helper'] }, { pausedBy: [] }],
  [{ peer: { name: 'a' } }, { peer: { name: 'a' } }],
  [{}, []],
  [{}, null],
  [new Map(), new Map()],
])('%j and %j are not the same', (before, after) => {
  const { store, calls } = counted<unknown>(before);
  store.set(after);
  expect(store.get()).toBe(after);
  expect(calls()).toBe(1);
});
