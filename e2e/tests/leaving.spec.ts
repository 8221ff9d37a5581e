import type { Page } from '@playwright/test';
import { headless, onDisplay } from '../src/browsers.ts';
import { expect, share, test } from '../src/fixtures.ts';
import { Helper, Sharer } from '../src/participants.ts';

/** Runs the act and waits for the other side to know; prints how long that took. */
async function known(what: string, other: Page, act: () => Promise<unknown>): Promise<number> {
  const shown = other.getByTestId('ended').waitFor({ timeout: 15_000 });
  const start = performance.now();
  await act();
  await shown;
  const ms = Math.round(performance.now() - start);
  console.log(`${what}: the other side knew after ${ms} ms`);
  return ms;
}

test('the sharer leaves', async ({ helper, sharer }) => {
  await share(helper, sharer);
  await known('sharer leaves', helper.page, () => sharer.leave());
  await helper.sees(`${sharer.firstName} left`);
  await sharer.sees('Nobody can see your screen now.');
});

test('the helper leaves', async ({ helper, sharer }) => {
  await share(helper, sharer);
  await known('helper leaves', sharer.page, () => helper.leave());
  await sharer.sees(new RegExp(`${helper.firstName} (has )?left`));
});

test('the sharer closes the tab', async ({ helper, sharer }) => {
  await share(helper, sharer);
  await known('sharer closes the tab', helper.page, () => sharer.page.close());
  await helper.sees(`${sharer.firstName} left`);
});

test('the helper closes the tab', async ({ helper, sharer }) => {
  await share(helper, sharer);
  await known('helper closes the tab', sharer.page, () => helper.page.close());
  await sharer.sees(new RegExp(`${helper.firstName} (has )?left`));
});

test('the sharer\'s browser is killed', async ({ helper, enter, display, server }) => {
  const own = await onDisplay(display, ['--window-size=760,640']);
  const persona = server.people('sharer')[0];
  if (persona === undefined) throw new Error('no sharer');
  const sharer = new Sharer(await enter(own, persona), persona);
  await share(helper, sharer);
  await known('sharer\'s browser killed', helper.page, () => own.kill());
  await helper.sees(`${sharer.firstName} lost the connection`);
});

test('the helper\'s browser is killed', async ({ sharer, enter, server }) => {
  const own = await headless();
  const persona = server.people('helper')[1];
  if (persona === undefined) throw new Error('no second helper');
  const helper = new Helper(await enter(own, persona), persona);
  await share(helper, sharer);
  await known('helper\'s browser killed', sharer.page, () => own.kill());
  await sharer.sees('Nobody can see your screen now.');
  await expect(sharer.page.getByTestId('ended')).toBeVisible();
});
