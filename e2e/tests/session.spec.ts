import { expect, share, test } from '../src/fixtures.ts';

test('a helper sees the real screen of a sharer, live, and both leave knowing why', async ({ helper, sharer }) => {
  const code = await helper.getCode();
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);

  await sharer.submit(code.toLowerCase());
  await helper.sees(sharer.persona.name);
  await helper.sees('lindqvist.example');
  await helper.proceed();

  await sharer.sees(helper.persona.name);
  await sharer.sees('Help desk');
  await sharer.allow();

  const first = await helper.seesScreen();
  const second = await helper.seesScreen(first);
  const third = await helper.seesScreen(second);
  expect([first, second, third]).toEqual([first, second, third].toSorted((a, b) => a - b));
  await sharer.sees(`${helper.firstName} sees your screen`);

  await helper.leave();
  await sharer.sees('Nobody can see your screen now.');
});

test('the session link brings the sharer to the same place', async ({ helper, sharer }) => {
  await helper.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const code = await helper.getCode();
  await helper.button('Copy session link').click();
  const link = await helper.page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(new RegExp(`/j/${code.slice(0, 3)}#${code.slice(3)}$`));

  await sharer.page.goto(link);
  // The secret leaves the address bar at once.
  await expect.poll(() => sharer.page.url()).not.toContain(code.slice(3));
  await expect(sharer.codeField).toHaveValue(new RegExp(`${code.slice(0, 4)}.?${code.slice(4)}`));
  await sharer.button('Submit').click();
  await helper.proceed();
  await sharer.allow();
  await helper.seesScreen();
});

test('a code survives the sign-in in between', async ({ helper, sharer, server, sharerBrowser }) => {
  const code = await helper.getCode();
  const context = await sharerBrowser.browser.newContext();
  const page = await context.newPage();
  await page.goto(server.url('sharer.localhost', `/j/${code.slice(0, 3)}#${code.slice(3)}`));
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.waitForURL(/sign-in/);
  expect(page.url()).not.toContain(code.slice(3));
  const token = new URL(sharer.persona.url).hash;
  await page.evaluate((it) => {
    location.hash = it;
    location.reload();
  }, token);
  await helper.sees(sharer.persona.name);
  await context.close();
});

test('one helper helps two people at once', async ({ helper, sharer, secondSharer }) => {
  await share(helper, sharer);
  await share(helper, secondSharer);
  const stamp = await helper.seesScreen();
  await secondSharer.leave();
  await helper.sees(/ended|left/i);
  await sharer.sees(`${helper.firstName} sees your screen`);
  // The first person is still seen.
  await helper.button(new RegExp(sharer.persona.name)).click();
  await helper.seesScreen(stamp);
});
