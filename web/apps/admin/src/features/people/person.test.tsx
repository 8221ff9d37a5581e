// @vitest-environment jsdom
import type { PersonRecord } from '@tandem/api';
import { until } from '@tandem/ui/testing/until';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { fakeServer, stage, type AdminStage } from '../../testing/admin.tsx';
import { administrator } from '../../testing/me.ts';
import { hostileName, only, person } from '../../testing/records.ts';
import PersonPage from './person-page.tsx';

const PEOPLE = '/api/console/v1/people';
const one = `${PEOPLE}/42`;
let page: AdminStage;

afterEach(() => page.unmount());

const serverWith = (change: Partial<PersonRecord> = {}) =>
  fakeServer().json(`GET ${one}`, { ...person, ...change });

async function show(tab = '', server = serverWith(), id = '42'): Promise<AdminStage> {
  page = await stage(server, `/admin/people/${id}/${tab}`, (props) => (
    <PersonPage {...props} id={id} tab={tab} />
  ));
  return page;
}

const dialogText = () => page.find('dialog').textContent;
const pressIn = async (words: string) => {
  const buttons = [...page.root.querySelectorAll<HTMLElement>('dialog button')];
  const button = buttons.find(({ textContent }) => textContent === words);
  if (button === undefined) throw new Error(`no ${words} in ${dialogText()}`);
  await page.act(() => button.click());
};
const sent = (method: string) =>
  page.server.asked(method).map(({ path, body }) => [path, body] as const);

describe('the page of a person', () => {
  test('says who they are, as text', async () => {
    await show('', serverWith({ displayName: hostileName, jobTitle: '<b>x</b>', source: 'scim' }));
    await page.sees('Added on');
    expect(page.find('h1').textContent).toBe(hostileName);
    expect(document.activeElement).toBe(page.find('h1'));
    expect(page.root.querySelector('b, main img')).toBeNull();
    await page.sees('come from another system');
    const tabs = [...page.root.querySelectorAll('nav ul a')].map(({ textContent }) => textContent);
    expect(tabs).toEqual([
      'Overview',
      'Groups',
      'Roles and rights',
      'Remote Help sessions',
      'Sign-in',
    ]);
  });

  test('who is not there says so', async () => {
    await show('', fakeServer().refuse(one, 404, 'not-found'));
    await page.sees('This person was not found');
    await page.sees('It may have been removed.');
  });

  test('what cannot be read says why', async () => {
    await show('', fakeServer());
    await page.sees('The server cannot be reached.');
  });

  test('pages that the person at the desk may not see are not offered', async () => {
    page = await stage(
      serverWith(),
      '/admin/people/42/sign-in',
      (props) => <PersonPage {...props} id="42" tab="sign-in" />,
      { me: { ...administrator, permissions: ['read-people'] } },
    );
    await page.sees('Overview');
    expect(page.root.textContent).not.toContain('Sign-in');
    expect(page.button('Edit').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('changing', () => {
  test('sends the whole form with its version', async () => {
    await show('', serverWith().json(`PUT ${one}`, person));
    await page.sees('Edit');
    await page.press('Edit');
    await page.type('Job title', 'Head of accounting');
    await pressIn('Save');
    await until(() => expect(page.root.querySelector('dialog')).toBeNull());
    const { givenName, familyName, mail, company } = person;
    const jobTitle = 'Head of accounting';
    expect(sent('PUT')).toEqual([
      [one, { givenName, familyName, mail, jobTitle, company, version: 3 }],
    ]);
  });

  test('after somebody else did shows both values, and the next save decides', async () => {
    const current = { ...person, jobTitle: 'Controller', company: '', version: 7 };
    const server = serverWith().refuse(`PUT ${one}`, 409, 'version-conflict', { current });
    await show('', server);
    await page.sees('Edit');
    await page.press('Edit');
    await page.type('Job title', 'Head of accounting');
    await pressIn('Save');
    await page.sees('Somebody else changed this meanwhile.');
    await page.sees('Stored now: Controller');
    await page.sees('Stored now: nothing');
    const field = page.root.querySelectorAll<HTMLInputElement>('dialog input')[3];
    expect(field?.value).toBe('Head of accounting');
    await pressIn('Take this');
    expect(field?.value).toBe('Controller');
    expect(page.root.textContent).not.toContain('Stored now: Controller');
    await pressIn('Take all stored values');
    server.json(`PUT ${one}`, person);
    await pressIn('Save');
    await until(() => expect(page.root.querySelector('dialog')).toBeNull());
    expect(sent('PUT').at(-1)?.[1]).toMatchObject({ company: '', version: 7 });
  });

  test('with a conflict that cannot be read is a plain refusal', async () => {
    await show('', serverWith().refuse(`PUT ${one}`, 409, 'version-conflict', { current: 'x' }));
    await page.sees('Edit');
    await page.press('Edit');
    await pressIn('Save');
    await page.sees('Somebody else changed this in the meantime.');
  });
});

describe('switching off and deleting', () => {
  test('asks once, naming the person', async () => {
    await show(
      '',
      serverWith().on(`PUT ${one}/active`, () => new Response(null, { status: 204 })),
    );
    await page.sees('Deactivate');
    await page.press('Deactivate');
    expect(dialogText()).toContain('Deactivate Layla Alkhatib?');
    expect(page.find('dialog').getAttribute('role')).toBe('alertdialog');
    await pressIn('Cancel');
    expect(sent('PUT')).toEqual([]);
    await page.press('Deactivate');
    await pressIn('Deactivate');
    await until(() => expect(page.root.querySelector('dialog')).toBeNull());
    expect(sent('PUT')).toEqual([[`${one}/active`, { active: false }]]);
  });

  test('a refusal keeps the question open and says why', async () => {
    await show('', serverWith().refuse(`DELETE ${one}`, 409, 'last-administrator'));
    await page.sees('Delete');
    await page.press('Delete');
    await pressIn('Delete');
    await page.sees('This is the last administrator.');
    expect(dialogText()).toContain('Delete Layla Alkhatib?');
  });

  test('a deleted person leads back to the list', async () => {
    await show(
      '',
      serverWith().on(`DELETE ${one}`, () => new Response(null, { status: 204 })),
    );
    await page.sees('Delete');
    await page.press('Delete');
    await pressIn('Delete');
    await until(() => expect(location.pathname).toBe('/admin/people'));
  });

  test('nobody does it to themselves', async () => {
    const id = administrator.id;
    const server = fakeServer().json(`${PEOPLE}/${id}`, { ...person, id });
    await show('', server, id);
    await page.sees('Deactivate');
    for (const words of ['Deactivate', 'Delete']) {
      expect(page.button(words).getAttribute('aria-disabled')).toBe('true');
      expect(page.button(words).getAttribute('title')).toContain('your own account');
    }
    await page.press('Delete');
    expect(page.root.querySelector('dialog')).toBeNull();
  });

  test('who is switched off can be switched on', async () => {
    const server = serverWith({ active: false }).on(
      `PUT ${one}/active`,
      () => new Response(null, { status: 204 }),
    );
    await show('', server);
    await page.sees('Deactivated');
    await page.press('Activate');
    await pressIn('Activate');
    await until(() => expect(sent('PUT')).toEqual([[`${one}/active`, { active: true }]]));
  });
});

async function choose(photo: File): Promise<void> {
  const input = page.find('input[type=file]');
  Object.defineProperty(input, 'files', { value: [photo], configurable: true });
  Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
  await page.act(() => input.dispatchEvent(new Event('change', { bubbles: true })));
}

describe('the photo', () => {
  test('travels as it is; what is no picture or too large does not', async () => {
    await show('', serverWith().json(`PUT ${one}/photo`, person));
    await page.sees('Photo');
    await page.press('Photo');
    await choose(new File(['x'], 'a.svg', { type: 'image/svg+xml' }));
    await page.sees('This is not a PNG or JPEG picture.');
    await choose(new File([new Uint8Array(512 * 1024 + 1)], 'a.png', { type: 'image/png' }));
    await page.sees('larger than 512 KB');
    expect(sent('PUT')).toEqual([]);
    const photo = new File(['x'], 'a.jpg', { type: 'image/jpeg' });
    await choose(photo);
    await until(() => expect(sent('PUT')).toEqual([[`${one}/photo`, photo]]));
  });

  test('is taken away', async () => {
    const server = serverWith({ photoPath: `${one}/photo?v=1` }).on(
      `DELETE ${one}/photo`,
      () => new Response(null, { status: 204 }),
    );
    await show('', server);
    await page.sees('Photo');
    await page.press('Photo');
    await pressIn('Remove photo');
    await until(() => expect(page.root.querySelector('dialog')).toBeNull());
    expect(sent('DELETE')).toHaveLength(1);
  });
});

test('groups are those the person was put in first, then those through others', async () => {
  const groups = [
    { id: 'b', name: 'Everybody', direct: false },
    { id: 'a', name: hostileName, direct: true },
  ];
  await show('groups', serverWith({ groups }));
  await page.sees('through another group');
  const links = [...page.root.querySelectorAll('section li a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/admin/groups/a',
    '/admin/groups/b',
  ]);
  expect(links[0]?.textContent).toBe(hostileName);
});

test('somebody in no group has one sentence', async () => {
  await show('groups');
  await page.sees('Not in any group.');
});

const boxes = () => [...page.root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];

describe('roles', () => {
  const rule = 'Role Help Desk Operator';
  const given = {
    roles: [{ id: 'help-desk-operator', name: 'Help Desk Operator' }],
    permissions: [
      { permission: 'view-screen', rule },
      { permission: 'fly', rule: hostileName },
    ],
  };

  test('are boxes, and what follows names its rule', async () => {
    await show('roles', serverWith().json(`${one}/roles`, given));
    await page.sees('View screen');
    await page.sees(rule);
    await page.sees('fly');
    expect(boxes().map(({ checked }) => checked)).toEqual([false, true]);
    expect(page.button('Save').getAttribute('aria-disabled')).toBe('true');
    await page.act(() => boxes()[0]?.click());
    await page.press('Save');
    await until(() =>
      expect(sent('PUT')).toEqual([
        [`${one}/roles`, { roles: ['help-desk-operator', 'administrator'] }],
      ]),
    );
  });

  test('a refusal is said, and changes can be thrown away', async () => {
    const server = serverWith()
      .json(`GET ${one}/roles`, given)
      .refuse(`PUT ${one}/roles`, 409, 'last-administrator');
    await show('roles', server);
    await page.sees('View screen');
    await page.act(() => boxes()[1]?.click());
    await page.press('Save');
    await page.sees('This is the last administrator.');
    await page.press('Discard changes');
    expect(boxes().map(({ checked }) => checked)).toEqual([false, true]);
  });

  test('somebody without any may only get help', async () => {
    await show('roles', serverWith().json(`${one}/roles`, { roles: [], permissions: [] }));
    await page.sees('Nothing beyond getting help.');
  });

  test('that cannot be read can be tried again', async () => {
    const server = serverWith();
    await show('roles', server);
    await page.sees('The server cannot be reached.');
    server.json(`${one}/roles`, given);
    await page.press('Try again');
    await page.sees('View screen');
  });
});

test('sessions of the person are asked for with their id', async () => {
  const server = serverWith().json('/api/console/v1/sessions', only());
  await show('sessions', server);
  await page.sees('There are no sessions yet.');
  expect(server.last().path).toBe('/api/console/v1/sessions?person=42&sort=-createdAt');
  expect(page.find('a[download]').getAttribute('href')).toBe(
    '/api/console/v1/sessions/export?person=42&sort=-createdAt',
  );
});

describe('sign-in', () => {
  const signIn = {
    password: true,
    passkeys: 2,
    totp: true,
    recoveryCodesLeft: 1,
    providers: [{ id: 'p', name: hostileName, linkedAt: '2026-11-03T08:00:00Z' }],
    invitation: null,
    lastSignInAt: null,
  };
  const link = 'https://help.example/invitation#secret';
  const expiresAt = '2026-11-28T10:00:00Z';

  test('says how somebody signs in', async () => {
    await show('sign-in', serverWith().json(`${one}/sign-in`, signIn));
    await page.sees('2 passkeys');
    await page.sees('Yes – 1 recovery code left');
    await page.sees('Never');
    await page.sees(hostileName);
  });

  test('an invitation is made, shown once, copied and withdrawn', async () => {
    const server = serverWith()
      .json(`${one}/sign-in`, signIn)
      .json(`POST ${one}/invitation`, { link, expiresAt })
      .on(`DELETE ${one}/invitation`, () => new Response(null, { status: 204 }));
    await show('sign-in', server);
    await page.sees('Create invitation');
    await page.press('Create invitation');
    await page.sees('It is shown only this once');
    const input = page.find('input[aria-label="Invitation link"]') as HTMLInputElement;
    expect(input.value).toBe(link);
    expect(location.href).not.toContain('secret');
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    await page.press('Copy link');
    expect(writeText).toHaveBeenCalledWith(link);
    vi.stubGlobal('navigator', { ...navigator, clipboard: undefined });
    await page.press('Copy link');
    await page.sees('It could not be copied.');
    vi.unstubAllGlobals();
    await page.press('Withdraw invitation');
    await pressIn('Withdraw invitation');
    await until(() => expect(sent('DELETE')).toHaveLength(1));
    await until(() => expect(page.root.textContent).not.toContain('It is shown only'));
  });

  test('who is switched off cannot be invited', async () => {
    await show('sign-in', serverWith({ active: false }).json(`${one}/sign-in`, signIn));
    await page.sees('Activate the account first.');
    expect(page.button('Create invitation').getAttribute('aria-disabled')).toBe('true');
  });

  test('the second factor is reset after a question', async () => {
    const server = serverWith()
      .json(`${one}/sign-in`, signIn)
      .on(`DELETE ${one}/second-factor`, () => new Response(null, { status: 204 }));
    await show('sign-in', server);
    await page.sees('Reset authenticator app');
    await page.press('Reset authenticator app');
    expect(dialogText()).toContain('Reset the authenticator app of Layla Alkhatib?');
    await pressIn('Reset authenticator app');
    await until(() => expect(sent('DELETE')).toEqual([[`${one}/second-factor`, undefined]]));
  });
});
