import type { Page } from '@playwright/test';
import { expect, share, test } from '../src/fixtures.ts';

/** Opens a page about somebody in the admin center. */
async function open(admin: Page, name: string, about: string): Promise<void> {
  await admin.goto(`${new URL(admin.url()).origin}/admin/people`);
  await admin.getByRole('link', { name, exact: true }).click();
  if (about !== '') await admin.getByRole('link', { name: about, exact: true }).last().click();
}

/** The 6 digits that an authenticator app shows for the secret (RFC 6238), `steps` half minutes from now. */
function oneTimeCode(page: Page, secret: string, steps = 0): Promise<string> {
  return page.evaluate(
    async ([base32, ahead]) => {
      const bits = [...base32].map((it) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(it).toString(2).padStart(5, '0'));
      const bytes = (bits.join('').match(/.{8}/g) ?? []).map((it) => Number.parseInt(it, 2));
      const key = await crypto.subtle.importKey('raw', new Uint8Array(bytes), { name: 'HMAC', hash: 'SHA-1' }, false, [
        'sign',
      ]);
      const counter = new DataView(new ArrayBuffer(8));
      counter.setUint32(4, Math.floor(Date.now() / 30_000) + ahead);
      const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer));
      const at = mac.getUint8(19) & 15;
      return String((mac.getUint32(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
    },
    [secret, steps] as const,
  );
}

test('who is switched off leaves the running session and is signed out', async ({ admin, helper, sharer, server }) => {
  await share(helper, sharer);
  await open(admin, sharer.persona.name, '');
  await admin.getByRole('button', { name: 'Deactivate' }).click();
  const begin = performance.now();
  await admin.getByRole('alertdialog').getByRole('button', { name: 'Deactivate' }).click();
  await expect(helper.picture).toBeHidden({ timeout: 5_000 });
  console.log(`deactivated until the helper sees it: ${Math.round(performance.now() - begin)} ms`);
  const status = await sharer.page.evaluate(async () => (await fetch('/api/console/v1/me')).status);
  expect(status).toBe(401);
  await sharer.page.goto(server.url('sharer.localhost', `/sign-in${new URL(sharer.persona.url).hash}`));
  await expect(sharer.page.getByRole('alert').first()).toBeVisible();
  await admin.getByRole('button', { name: 'Activate', exact: true }).click();
  await admin.getByRole('alertdialog').getByRole('button', { name: 'Activate' }).click();
  await expect(admin.getByRole('button', { name: 'Deactivate' })).toBeVisible();
});

test('a helper who loses the role loses the session, and reads why', async ({ admin, helper, sharer }) => {
  await share(helper, sharer);
  await open(admin, helper.persona.name, 'Roles and rights');
  await admin.getByRole('checkbox', { name: 'Help Desk Operator' }).uncheck();
  const begin = performance.now();
  await admin.getByRole('button', { name: 'Save' }).click();
  await helper.sees('Your rights changed during the session');
  console.log(`role taken away until the helper reads it: ${Math.round(performance.now() - begin)} ms`);
  await sharer.sees('Nobody can see your screen now.');
  await admin.getByRole('checkbox', { name: 'Help Desk Operator' }).check();
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByRole('button', { name: 'Save' })).toBeDisabled();
});

test('Remote Help is switched off in the admin center: the running session ends with the reason', async ({
  admin,
  helper,
  sharer,
}) => {
  await share(helper, sharer);
  await admin.goto(`${new URL(admin.url()).origin}/admin/settings/remote-help`);
  const enabled = admin.getByRole('switch', { name: 'Enable Remote Help' });
  await enabled.uncheck();
  await admin.getByRole('button', { name: 'Save' }).click();
  await admin.getByRole('alertdialog').getByRole('button').first().waitFor();
  const begin = performance.now();
  await admin.getByRole('alertdialog').getByRole('button', { name: /off|Disable/ }).click();
  await helper.sees(/switched off|turned off|disabled/i);
  console.log(`switched off until the helper reads it: ${Math.round(performance.now() - begin)} ms`);
  await sharer.sees('Nobody can see your screen now.');
  await enabled.check();
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText('All changes are saved.')).toBeVisible();
});

test('two administrators edit at once: the second sees both values and loses nothing', async ({
  admin,
  enter,
  helperBrowser,
  server,
}) => {
  const persona = server.people('administrator')[0];
  if (persona === undefined) throw new Error('no administrator');
  const other = await enter(helperBrowser, persona);
  for (const page of [admin, other]) {
    await page.goto(`${new URL(page.url()).origin}/admin/settings/remote-help`);
    await expect(page.getByRole('spinbutton', { name: 'Keep records' })).toHaveValue('30');
  }
  await admin.getByRole('spinbutton', { name: 'Keep records' }).fill('45');
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText('All changes are saved.')).toBeVisible();
  await other.getByRole('spinbutton', { name: 'Keep records' }).fill('60');
  await other.getByRole('spinbutton', { name: 'Code lifetime' }).fill('7');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByText('45').first()).toBeVisible();
  await expect(other.getByText('60').first()).toBeVisible();

  await admin.reload();
  await expect(admin.getByRole('spinbutton', { name: 'Keep records' })).toHaveValue('45');
  await expect(admin.getByRole('spinbutton', { name: 'Code lifetime' })).toHaveValue('10');
  await admin.getByRole('spinbutton', { name: 'Keep records' }).fill('0');
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByRole('spinbutton', { name: 'Keep records' })).toHaveAttribute('aria-invalid', 'true');
  await admin.getByRole('spinbutton', { name: 'Keep records' }).fill('30');
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText('All changes are saved.')).toBeVisible();
});

test('people come from a file: first what is wrong with it, then all or none', async ({ admin }) => {
  await admin.goto(`${new URL(admin.url()).origin}/admin/people`);
  await admin.getByRole('button', { name: 'Import people' }).click();
  const choose = async (text: string): Promise<void> => {
    const chooser = admin.waitForEvent('filechooser');
    await admin.getByRole('button', { name: /Choose/ }).first().click();
    await (await chooser).setFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  };
  const head = 'givenName;familyName;mail;jobTitle;groups\n';
  await choose(`${head}Ola;Nordmann;ola@lindqvist.example;Driver;Drivers\nKari;Nordmann;ola@lindqvist.example;Driver;\n`);
  await expect(admin.getByText(/line 2|lines 2|2 and 3/i).first()).toBeVisible();
  await expect(admin.getByRole('button', { name: /^Import/ })).toHaveCount(0);
  await choose(`${head}Ola;Nordmann;ola@lindqvist.example;Driver;Drivers\nKari;Nordmann;kari@lindqvist.example;Driver;Drivers\n`);
  await admin.getByRole('button', { name: /^Import/ }).click();
  await admin.goto(`${new URL(admin.url()).origin}/admin/people?search=nordmann`);
  await expect(admin.getByRole('link', { name: 'Kari Nordmann' })).toBeVisible();
  await admin.goto(`${new URL(admin.url()).origin}/admin/groups`);
  await expect(admin.getByRole('link', { name: 'Drivers' })).toBeVisible();
});

test('an invitation, a password, a second step, a recovery code', async ({ admin, helperBrowser, server }) => {
  await admin.goto(`${server.url('admin.localhost')}admin/people`);
  await admin.getByRole('button', { name: 'Add person' }).click();
  const form = admin.getByRole('dialog');
  await form.getByRole('textbox', { name: 'First name' }).fill('Runa');
  await form.getByRole('textbox', { name: 'Last name' }).fill('Holm');
  await form.getByRole('textbox', { name: 'Email' }).fill('runa.holm@lindqvist.example');
  await form.getByRole('button', { name: 'Add person' }).click();
  await admin.getByRole('link', { name: 'Sign-in', exact: true }).last().click();
  await admin.getByRole('button', { name: 'Create invitation' }).click();
  const link = new URL(await admin.getByRole('textbox', { name: /link/i }).inputValue());

  const context = await helperBrowser.browser.newContext({ locale: 'en-GB' });
  const runa = await context.newPage();
  await runa.goto(link.href);
  await expect(runa.getByLabel('Email')).toHaveValue('runa.holm@lindqvist.example');
  expect(new URL(runa.url()).hash).toBe('');
  const password = 'bramble teapot orchard 9';
  for (const field of await runa.locator('input[type=password]').all()) await field.fill(password);
  await runa.locator('form button[type=submit]').click();
  await runa.waitForURL(/account/);

  await runa.getByRole('button', { name: 'Set up an authenticator app' }).click();
  await runa.getByLabel(/password/i).last().fill(password);
  await runa.getByRole('button', { name: /Continue|Next|Set up/ }).last().click();
  const shown = runa.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{4})+$/);
  await expect(shown).toBeVisible();
  const secret = (await shown.innerText()).replaceAll(' ', '');
  await runa.getByRole('textbox', { name: /code/i }).fill(await oneTimeCode(runa, secret));
  await runa.getByRole('button', { name: /Confirm|Turn on|Check/ }).click();
  const codes = runa.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  await expect(codes).toHaveCount(10);
  const recovery = await codes.first().innerText();

  const signIn = async (code: string, kind: 'app' | 'recovery'): Promise<void> => {
    await runa.goto(`${link.origin}/account`);
    await runa.getByRole('button', { name: 'Sign out', exact: true }).first().click();
    await runa.waitForURL(/sign-in/);
    await runa.getByLabel('Email').fill('runa.holm@lindqvist.example');
    await runa.getByLabel('Password').fill(password);
    await runa.getByRole('button', { name: 'Sign in', exact: true }).click();
    if (kind === 'recovery') await runa.getByRole('button', { name: /recovery code/i }).click();
    await runa.getByRole('textbox', { name: /code/i }).fill(code);
    await runa.locator('form button[type=submit]').last().click();
    await runa.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  };
  await signIn(await oneTimeCode(runa, secret, 1), 'app');
  await signIn(recovery, 'recovery');
  const me = await runa.evaluate(async () => (await fetch('/api/console/v1/me')).json());
  expect(me.givenName).toBe('Runa');
  await context.close();
});
