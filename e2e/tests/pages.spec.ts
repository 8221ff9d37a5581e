import { accessible } from '../src/accessible.ts';
import { expect, share, test } from '../src/fixtures.ts';

test('every page passes the axe check, with real data', async ({ helper, sharer, server, enter, helperBrowser }) => {
  await accessible(sharer.page, 'join');
  await accessible(helper.page, 'helper');
  await sharer.submit(await helper.getCode());
  await helper.button('Continue').waitFor();
  await accessible(helper.page, 'trust, helper');
  await helper.proceed();
  await sharer.button('Allow').waitFor();
  await accessible(sharer.page, 'trust, sharer');
  await sharer.allow();
  await helper.seesScreen();
  await helper.say('Hello');
  await sharer.openChat();
  await accessible(helper.page, 'session, helper');
  await accessible(sharer.page, 'session, sharer');
  await helper.leave();
  await sharer.sees('Nobody can see your screen now.');
  await accessible(helper.page, 'ended, helper');
  await accessible(sharer.page, 'ended, sharer');
  await sharer.page.goto(server.url('sharer.localhost', '/account'));
  await accessible(sharer.page, 'account');
  const administrator = server.people('administrator')[0];
  if (administrator === undefined) throw new Error('no administrator');
  const admin = await enter(helperBrowser, administrator);
  await expect(admin.getByRole('table')).toBeVisible();
  await accessible(admin, 'admin');
  await admin.goto(server.url('localhost', '/sign-in'));
  await expect(admin.getByLabel('Password')).toBeVisible();
  await accessible(admin, 'sign-in');
});

/** Chromium's own question, asked for every video connection, whether it may tell local addresses; the answer is no. */
const CAMERA = 'Permissions policy violation: camera is not allowed in this document.';

test('no page runs anything it did not bring: no console error, no policy violation', async ({ helper, sharer }) => {
  const wrong: string[] = [];
  for (const page of [helper.page, sharer.page]) {
    page.on('console', (it) => it.type() === 'error' && it.text() !== CAMERA && wrong.push(it.text()));
    page.on('pageerror', (it) => wrong.push(String(it)));
  }
  await Promise.all([helper.page.reload(), sharer.page.reload()]);
  await share(helper, sharer);
  await sharer.leave();
  await helper.sees(/left/);
  expect(wrong).toEqual([]);
});
