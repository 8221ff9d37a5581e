import type { Locator, Page } from '@playwright/test';
import { accessible } from '../src/accessible.ts';
import { expect, test } from '../src/fixtures.ts';

/** Every page of the admin center, with the heading that says it is drawn. */
const PAGES = [
  '/admin/sessions',
  '/admin/people',
  '/admin/people?search=nobody-is-called-so',
  '/admin/people/import',
  '/admin/groups',
  '/admin/settings/remote-help',
  '/admin/settings/sign-in',
  '/admin/settings/sign-in/new',
  '/admin/settings/provisioning',
  '/admin/settings/domains',
];
const LANGUAGES = [
  { name: 'English', direction: 'ltr' },
  { name: 'Deutsch', direction: 'ltr' },
  { name: 'العربية', direction: 'rtl' },
] as const;

/** The page is drawn: its heading is there and nothing is being fetched any more. */
async function drawn(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

for (const { name, direction } of LANGUAGES) {
  test(`every page of the admin center passes the axe check: ${name}`, async ({ admin }) => {
    const origin = new URL(admin.url()).origin;
    await admin.getByRole('combobox').first().selectOption({ label: name });
    await expect(admin.locator('html')).toHaveAttribute('dir', direction);
    const person = await admin.evaluate(async () => (await (await fetch('/api/console/v1/me')).json()).id as string);
    const about = ['', '/groups', '/roles', '/sessions', '/sign-in'].map((it) => `/admin/people/${person}${it}`);
    const group = await admin.evaluate(async () => (await (await fetch('/api/console/v1/groups')).json()).items[0].id as string);
    for (const path of [...PAGES, ...about, `/admin/groups/${group}`, '/account']) {
      await admin.goto(`${origin}${path}`);
      await drawn(admin);
      await accessible(admin, `${name}: ${path}`);
      const wide = await admin.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, `${name}: ${path} is wider than the window`).toBeLessThanOrEqual(0);
    }
  });
}

test('the admin center works by keyboard alone', async ({ admin }) => {
  const origin = new URL(admin.url()).origin;
  await admin.goto(`${origin}/admin/people`);
  await drawn(admin);
  const reach = async (name: string, role: 'button' | 'textbox', inside: Page | Locator = admin): Promise<void> => {
    const target = inside.getByRole(role, { name, exact: true });
    for (let steps = 0; steps < 60; steps++) {
      if (await target.evaluate((it) => it === document.activeElement)) return;
      await admin.keyboard.press('Tab');
    }
    throw new Error(`${role} ${name} is not reached by Tab`);
  };
  await reach('Add person', 'button');
  await admin.keyboard.press('Enter');
  const first = admin.getByRole('textbox', { name: 'First name' });
  await expect(first).toBeVisible();
  await reach('First name', 'textbox');
  await admin.keyboard.type('Keyboard');
  await reach('Last name', 'textbox');
  await admin.keyboard.type('Only');
  await reach('Email', 'textbox');
  await admin.keyboard.type('keyboard.only@lindqvist.example');
  await admin.keyboard.press('Enter');
  await expect(admin.getByRole('heading', { level: 1, name: 'Keyboard Only' })).toBeVisible();

  await reach('Delete', 'button');
  await admin.keyboard.press('Enter');
  const question = admin.getByRole('alertdialog');
  await expect(question).toBeVisible();
  await admin.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(admin.getByRole('button', { name: 'Delete', exact: true })).toBeFocused();
  await admin.keyboard.press('Enter');
  await expect(question).toBeVisible();
  await reach('Delete', 'button', question);
  await question.getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(admin.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await expect(admin.getByText('Keyboard Only')).toHaveCount(0);
});

test('a list keeps what it shows in its address', async ({ admin }) => {
  const origin = new URL(admin.url()).origin;
  await admin.goto(`${origin}/admin/people`);
  await admin.getByRole('searchbox').fill('tom');
  await expect(admin.getByRole('row')).toHaveCount(2);
  await expect(admin).toHaveURL(/search=tom/);
  await admin.reload();
  await expect(admin.getByRole('searchbox')).toHaveValue('tom');
  await expect(admin.getByRole('link', { name: 'Tom Becker' })).toBeVisible();
  await admin.getByRole('searchbox').fill('xyzzy');
  await expect(admin.getByRole('row')).toHaveCount(0);
});
