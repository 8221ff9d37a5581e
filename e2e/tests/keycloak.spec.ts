import type { Page } from '@playwright/test';
import { expect, share, test } from '../src/fixtures.ts';
import { Keycloak } from '../src/keycloak.ts';
import { Sharer } from '../src/participants.ts';

const OLGA = {
  username: 'olga',
  password: 'correct-horse-battery',
  firstName: 'Olga',
  lastName: 'Strand',
  email: 'olga.strand@lindqvist.example',
  groups: ['Warehouse'],
} as const;

const keycloak = new Keycloak();

test.beforeAll(async () => {
  // The first start on a machine fetches and prepares the distribution.
  test.setTimeout(400_000);
  await keycloak.start();
  await keycloak.add(OLGA);
});

test.afterAll(() => keycloak.dispose());

/** What the administrator does once: add the provider here, register its addresses there, test it. */
async function connect(admin: Page): Promise<void> {
  await admin.goto(`${new URL(admin.url()).origin}/admin/settings/sign-in`);
  await admin.getByRole('button', { name: 'Add a provider' }).or(admin.getByRole('link', { name: 'Add a provider' })).click();
  const field = (name: string) => admin.getByRole('textbox', { name, exact: true });
  await field('Name').fill('Lindqvist login');
  await field('Issuer').fill(keycloak.issuer);
  await field('Client ID').fill('tandem');
  await admin.getByLabel('Client secret', { exact: true }).fill(Keycloak.secret);
  await field('Groups').fill('groups');
  await admin.getByRole('switch', { name: 'Create people at their first sign-in' }).check();
  await admin.getByRole('switch', { name: 'Use this provider' }).check();
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText('Lindqvist login was added.').first()).toBeVisible();
  const address = async (name: string) => field(name).inputValue();
  await keycloak.register('tandem', {
    redirectUri: await address('Redirect URI'),
    backChannelLogout: await address('Back-channel logout URI'),
    afterLogout: await address('Post-logout redirect URI'),
  });
  await admin.getByRole('button', { name: /^Test/ }).click();
  await expect(admin.getByText('Everything that can be tested works.')).toBeVisible({ timeout: 20_000 });
}

/** From the sign-in page over Keycloak's own page and back. */
async function signIn(page: Page, at: string, password: string = OLGA.password): Promise<void> {
  await page.goto(at);
  await page.getByLabel('Email').fill(OLGA.email);
  await page.getByLabel('Email').press('Tab');
  await page.getByRole('button', { name: 'Continue with Lindqvist login' }).or(page.getByRole('link', { name: 'Continue with Lindqvist login' })).click();
  await page.locator('#username').fill(OLGA.username);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
}

test('an organisation signs in with its own Keycloak', async ({ admin, helper, sharerBrowser, server }) => {
  test.setTimeout(180_000);
  await connect(admin);

  const context = await sharerBrowser.browser.newContext({ locale: 'en-GB', viewport: { width: 740, height: 500 } });
  const page = await context.newPage();
  const home = server.url('localhost');
  await signIn(page, `${home}sign-in`);
  await page.waitForURL(home);

  // The group of the claim has arrived, with Olga in it.
  await admin.goto(`${new URL(admin.url()).origin}/admin/groups`);
  await admin.getByRole('link', { name: 'Warehouse' }).click();
  await expect(admin.getByText('Olga Strand')).toBeVisible();

  // Leaving here leaves there too, and new keys there need nothing here.
  expect(await keycloak.sessions(OLGA.username)).toBe(1);
  await page.goto(`${home}account`);
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await page.waitForURL(/\/sign-in/);
  await expect.poll(() => keycloak.sessions(OLGA.username)).toBe(0);
  await keycloak.rotateKeys();
  await signIn(page, `${home}sign-in`);
  await page.waitForURL(home);

  // Leaving there leaves here.
  await keycloak.signOut(OLGA.username);
  await expect.poll(() => page.evaluate(async () => (await fetch('/api/console/v1/me')).status)).toBe(401);

  // Switched off there: the help session ends here.
  await signIn(page, `${home}sign-in`);
  await page.waitForURL(home);
  const olga = new Sharer(page, { persona: 'sharer', name: 'Olga Strand', url: home });
  await share(helper, olga);
  const begin = performance.now();
  await keycloak.disable(OLGA.username);
  await expect(helper.picture).toBeHidden({ timeout: 5_000 });
  console.log(`disabled in Keycloak until the helper sees it: ${Math.round(performance.now() - begin)} ms`);
  await olga.sees('Nobody can see your screen now.');
  await signIn(page, `${home}sign-in`);
  await expect(page.getByText(/disabled/i)).toBeVisible();
  await context.close();
});
