import { expect, test, vi } from 'vitest';

import { ahead } from './ahead.ts';

test('nothing is fetched before the page is idle, and then only once', async () => {
  const load = vi.fn(async () => 'core');
  const works: (() => void)[] = [];
  const core = ahead(load, (work) => works.push(work));
  core.whenIdle();
  expect(load).not.toHaveBeenCalled();
  for (const work of works) work();
  expect(await core.get()).toBe('core');
  expect(load).toHaveBeenCalledOnce();
});

test('somebody quicker than the idle page does not wait for it', async () => {
  const load = vi.fn(async () => 'core');
  expect(await ahead(load, () => undefined).get()).toBe('core');
});

test('a failed fetch ahead is silent, and the next need fetches again', async () => {
  const load = vi.fn(async () => 'core');
  load.mockRejectedValueOnce(new TypeError('offline'));
  const core = ahead(load, (work) => work());
  core.whenIdle();
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  await Promise.resolve();
  await expect(core.get()).resolves.toBe('core');
  expect(load).toHaveBeenCalledTimes(2);
});

test('a failure under need is told', async () => {
  const core = ahead(() => Promise.reject(new TypeError('offline')));
  await expect(core.get()).rejects.toThrow('offline');
});
