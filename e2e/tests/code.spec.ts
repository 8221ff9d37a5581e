import { expect, test } from '../src/fixtures.ts';
import { headless } from '../src/browsers.ts';
import { Helper, Sharer } from '../src/participants.ts';

/** The same nameplate with another secret. */
function wrong(code: string): string {
  return code.slice(0, 7) + (code.endsWith('0') ? '1' : '0');
}

test('declining ends the session and both see why', async ({ helper, sharer }) => {
  await sharer.submit(await helper.getCode());
  await helper.proceed();
  await sharer.decline();
  await helper.sees(/declined/i);
  await sharer.sees('Nobody can see your screen now.');
  await expect(helper.picture).toHaveCount(0);
});

test('a helper who cancels on the trust screen shows nothing to anybody', async ({ helper, sharer }) => {
  await sharer.submit(await helper.getCode());
  await helper.sees(sharer.persona.name);
  await helper.cancel();
  await sharer.sees(/ended|left/i);
});

test('three wrong secrets burn the code on the helper\'s side', async ({ helper, enter, sharerBrowser, server }) => {
  // Somebody who is in no other story: these look-ups use up what one person has in ten minutes.
  const persona = server.people('sharer')[1];
  if (persona === undefined) throw new Error('no sharer');
  const sharer = new Sharer(await enter(sharerBrowser, persona), persona);
  const code = await helper.getCode();
  for (const left of [2, 1]) {
    await sharer.submit(wrong(code));
    await sharer.sees(/does not match|check the code/i);
    await helper.sees(new RegExp(`\\b${left}\\b`));
  }
  await sharer.submit(wrong(code));
  await helper.sees('typed three times');
  await sharer.sees('wrong three times');
  await sharer.page.getByRole('link', { name: 'Enter another code' }).click();
  // The right code comes too late.
  await sharer.submit(code);
  await sharer.sees('Ask your help desk for a new one');
  await expect(helper.picture).toHaveCount(0);
});

test('an expired code says so', async ({ helper, sharer, settings }) => {
  test.setTimeout(150_000);
  await settings({ codeLifeMinutes: 1 });
  const code = await helper.getCode();
  await helper.sees(/expired/i, 75_000);
  await sharer.submit(code);
  await sharer.sees(/expired/i);
});

test('a used code says so', async ({ helper, sharer, secondSharer }) => {
  const code = await helper.getCode();
  await sharer.submit(code);
  await helper.sees(sharer.persona.name);
  await secondSharer.submit(code);
  await secondSharer.sees('already used');
  await helper.proceed();
  await sharer.allow();
  await helper.seesScreen();
});

test('the code of another organisation is as unknown as one that never was', async ({
  enter,
  helper,
  server,
  sharerBrowser,
}) => {
  const stranger = server.people('sharer').find((it) => it.name === 'Ingrid Solberg');
  if (stranger === undefined) throw new Error('no second organisation');
  const sharer = new Sharer(await enter(sharerBrowser, stranger), stranger);
  const code = await helper.getCode();
  await sharer.submit(code);
  const answer = sharer.page.getByRole('alert');
  await expect(answer).toBeVisible();
  const foreign = await answer.innerText();
  await helper.cancel();
  await sharer.submit(code);
  await expect(answer).toBeVisible();
  expect(await answer.innerText()).toBe(foreign);
});

test('with Remote Help switched off no code is given, with the reason', async ({ helper, settings }) => {
  await settings({ remoteHelpEnabled: false });
  await helper.page.reload();
  await helper.sees('turned off for your organisation');
});

test('switching Remote Help off ends a running session with the reason', async ({ helper, sharer, settings }) => {
  await sharer.submit(await helper.getCode());
  await helper.proceed();
  await sharer.allow();
  await helper.seesScreen();
  await settings({ remoteHelpEnabled: false });
  await helper.sees('turned off for your organisation');
  await sharer.sees('Nobody can see your screen now.');
});

test('a person without the right to help gets no code', async ({ server, enter }) => {
  const own = await headless();
  const persona = server.people('sharer')[0];
  if (persona === undefined) throw new Error('no sharer');
  const page = await enter(own, persona);
  await page.goto(server.url('sharer.localhost', '/help'));
  const visitor = new Helper(page, persona);
  await visitor.sees('no role that lets you help');
  await expect(visitor.button('Get a security code')).toHaveCount(0);
  await own.close();
});
