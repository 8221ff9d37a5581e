import { expect, test } from 'vitest';
import { AttemptBudget } from './attempt-budget.ts';
import { refusal } from './testing/pair.ts';

test('a code survives two misses and burns at the third', () => {
  const budget = new AttemptBudget();
  expect(budget.left).toBe(3);
  expect(refusal(() => budget.admit())).toBe(null);
  expect(budget.countMiss()).toBe(2);
  expect(budget.countMiss()).toBe(1);
  expect(budget.burned).toBe(false);
  expect(refusal(() => budget.admit())).toBe(null);
  expect(budget.countMiss()).toBe(0);
  expect(budget.burned).toBe(true);
  expect(refusal(() => budget.admit())).toBe('code-burned');
});

test('a burned code stays burned', () => {
  const budget = new AttemptBudget();
  for (let miss = 0; miss < 10; miss++) budget.countMiss();
  budget.markUsed();
  expect(budget.left).toBe(0);
  expect(refusal(() => budget.admit())).toBe('code-burned');
});

test('a code is used once', () => {
  const budget = new AttemptBudget();
  budget.countMiss();
  budget.markUsed();
  expect(budget.left).toBe(0);
  expect(budget.burned).toBe(false);
  expect(refusal(() => budget.admit())).toBe('code-used');
});
