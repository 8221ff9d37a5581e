import { expect, test } from '../src/fixtures.ts';

test('a passkey made on the account page signs its person in', async ({ server, helperBrowser }) => {
  const person = server.people('sharer')[1];
  if (person === undefined) throw new Error('no sharer');
  const context = await helperBrowser.browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const authenticator = await context.newCDPSession(page);
  await authenticator.send('WebAuthn.enable');
  await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  await page.goto(server.url('localhost', `/sign-in?next=%2Faccount${new URL(person.url).hash}`));
  await page.getByLabel('Name of the passkey').fill('Test key');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('The passkey was added.')).toBeVisible();
  await expect(page.getByText('Test key', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL(/sign-in/);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  const me = await page.evaluate(async () => (await fetch('/api/console/v1/me')).json());
  expect(`${me.givenName} ${me.familyName}`).toBe(person.name);
  await context.close();
});

test('a link that is not valid says so and signs nobody in', async ({ server, helperBrowser }) => {
  const context = await helperBrowser.browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(server.url('localhost', '/sign-in#demo=not-a-token'));
  await expect(page.getByText('This sign-in link is not valid any more')).toBeVisible();
  const me = await page.evaluate(async () => (await fetch('/api/console/v1/me')).status);
  expect(me).toBe(401);
  await context.close();
});
