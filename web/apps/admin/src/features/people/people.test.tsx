// @vitest-environment jsdom
import { setValue } from '@tandem/ui/testing';
import { until } from '@tandem/ui/testing/until';
import { expect, test, vi } from 'vitest';

import { fakeServer, stage } from '../../testing/admin.tsx';
import { administrator } from '../../testing/me.ts';
import { hostileName, only, person } from '../../testing/records.ts';
import PeopleSection from './people-section.tsx';

const PEOPLE = '/api/console/v1/people';
const server = () => fakeServer().json(PEOPLE, only({ ...person, displayName: hostileName }));

const show = (address: string, from = server(), me = administrator) =>
  stage(
    from,
    address,
    (props) => <PeopleSection {...props} path={address.split('?')[0]?.slice(14) ?? ''} />,
    { me },
  );

test('people are listed as text, with the filters in the address', async () => {
  const page = await show(
    '/admin/people?status=active&group=g1',
    server().json('/api/console/v1/groups/g1', { name: 'Help desk' }),
  );
  await page.sees('1 entry');
  expect(page.find('tbody a').textContent).toContain(hostileName);
  expect(page.root.querySelector('tbody img')).toBeNull();
  expect(page.find('tbody a').getAttribute('href')).toBe('/admin/people/42');
  await page.sees('Group: Help desk');
  const asked = page.server.asked('GET').map(({ path }) => path);
  expect(asked).toContain(`${PEOPLE}?status=active&group=g1&sort=name`);
  expect(document.title).toBe('People – Tandem');
  await page.unmount();
});

test('somebody who may only read sees why they may not change', async () => {
  const page = await show('/admin/people', server(), {
    ...administrator,
    permissions: ['read-people'],
  });
  await page.sees('1 entry');
  const add = page.button('Add person');
  expect(add.getAttribute('aria-disabled')).toBe('true');
  const reason = page.find(`[id="${add.getAttribute('aria-describedby') ?? ''}"]`);
  expect(reason.textContent).toContain('permission “Manage people”');
  await page.press('Add person');
  expect(page.root.querySelector('dialog')).toBeNull();
  await page.unmount();
});

test('a person is added, after what is missing was said at the fields', async () => {
  const page = await show('/admin/people', server().json(`POST ${PEOPLE}`, person));
  await page.sees('1 entry');
  await page.press('Add person');
  const send = () => page.act(() => page.find('dialog button[type=submit]').click());
  await send();
  await page.sees('Fill in this field.');
  expect(page.root.querySelectorAll('dialog [aria-invalid=true]')).toHaveLength(2);
  expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
  expect(page.server.asked('POST')).toHaveLength(0);
  await page.type('First name', 'Layla');
  await page.type('Email', 'layla@example.org');
  await send();
  await until(() => expect(location.pathname).toBe('/admin/people/42'));
  expect(page.server.asked('POST')[0]?.body).toEqual({
    givenName: 'Layla',
    familyName: '',
    mail: 'layla@example.org',
    jobTitle: '',
    company: '',
  });
  expect(page.root.querySelector('dialog')).toBeNull();
  await page.unmount();
});

test('a mail address that somebody has is refused at its field', async () => {
  const taken = { field: 'mail', detail: 'Somebody has this mail address already.' };
  const from = server().refuse(`POST ${PEOPLE}`, 400, 'invalid-request', { errors: [taken] });
  const page = await show('/admin/people', from);
  await page.sees('1 entry');
  await page.press('Add person');
  await page.type('First name', 'Layla');
  await page.type('Email', 'layla@example.org');
  await page.act(() => page.find('dialog button[type=submit]').click());
  await page.sees('Somebody has this mail address already.');
  await page.sees('Check the marked fields.');
  expect(page.find('dialog input[type=email]').getAttribute('aria-invalid')).toBe('true');
  await page.unmount();
});

function report(change: object) {
  const counts = { dryRun: true, added: 1, changed: 0, unchanged: 0, failed: 0 };
  const row = { line: 2, status: 'add', mail: 'a@b.example', name: hostileName, errors: [] };
  return { ...counts, rows: [row], ...change };
}

const file = (): File => new File(['mail\n'], `${hostileName}.csv`, { type: '' });

async function choose(page: Awaited<ReturnType<typeof show>>): Promise<void> {
  const input = page.find('input[type=file]');
  Object.defineProperty(input, 'files', { value: [file()], configurable: true });
  Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
  await page.act(() => input.dispatchEvent(new Event('change', { bubbles: true })));
}

test('a file is looked at first, then imported', async () => {
  const from = server()
    .json(`${PEOPLE}/import?dryRun=true`, report({}))
    .json(`${PEOPLE}/import?dryRun=false`, report({ dryRun: false }));
  const page = await show('/admin/people/import', from);
  await page.sees('Choose a CSV file');
  expect(page.find('[aria-current=step]').textContent).toContain('Choose a file');
  await choose(page);
  await page.sees('The file is in order.');
  expect(page.root.textContent).toContain(hostileName);
  expect(page.root.querySelector('img')).toBeNull();
  expect(page.server.last().path).toContain('dryRun=true');
  const apply = [...page.root.querySelectorAll('button')].find(
    (button) => button.textContent === 'Import',
  );
  await page.act(() => apply?.click());
  await page.sees('1 new, 0 changed, 0 unchanged.');
  expect(page.server.asked('POST').at(-1)?.path).toContain('dryRun=false');
  await page.press('Import another file');
  await page.sees('Choose a CSV file');
  await page.unmount();
});

test('a file with errors cannot be imported', async () => {
  const bad = {
    line: 7,
    status: 'error',
    mail: '',
    name: '',
    errors: [{ field: 'mail', detail: 'Line 2 and line 7 have the same mail address.' }],
  };
  const from = server().json(`${PEOPLE}/import`, report({ failed: 1, rows: [bad] }));
  const page = await show('/admin/people/import', from);
  await page.sees('Choose a CSV file');
  await choose(page);
  await page.sees('1 line has an error.');
  await page.sees('Line 2 and line 7 have the same mail address.');
  const buttons = [...page.root.querySelectorAll('button')].map(({ textContent }) => textContent);
  expect(buttons).not.toContain('Import');
  expect(buttons).toContain('Choose the corrected file');
  await page.press('Cancel');
  await page.sees('Download an example');
  await page.unmount();
});

test('a file in the wrong encoding is refused with the words of the server', async () => {
  const from = server().refuse(`${PEOPLE}/import`, 400, 'import-unreadable', {
    detail: 'Byte 17 is not UTF-8.',
  });
  const page = await show('/admin/people/import', from);
  await page.sees('Choose a CSV file');
  await choose(page);
  await page.sees('Byte 17 is not UTF-8.');
  await page.unmount();
});

test('the example is a file that people can open', async () => {
  const createObjectURL = vi.fn<(file: Blob) => string>(() => 'blob:example');
  const revokeObjectURL = vi.fn();
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL, revokeObjectURL }));
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const page = await show('/admin/people/import');
  await page.sees('Download an example');
  await page.press('Download an example');
  expect(click).toHaveBeenCalledOnce();
  expect(revokeObjectURL).toHaveBeenCalledWith('blob:example');
  const text = await new Promise<unknown>((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result));
    reader.readAsText(createObjectURL.mock.calls[0]?.[0] ?? new Blob());
  });
  expect(text).toMatch(/^givenName,familyName,mail,jobTitle,company,groups\r\n/);
  click.mockRestore();
  vi.unstubAllGlobals();
  await page.unmount();
});

test('a list sorted by another column asks for it', async () => {
  const page = await show('/admin/people');
  await page.sees('1 entry');
  await page.press('Job title');
  await until(() => expect(page.server.last().path).toBe(`${PEOPLE}?sort=jobTitle`));
  const select = page.find('select');
  if (select instanceof HTMLSelectElement) await page.act(() => setValue(select, 'inactive'));
  await until(() =>
    expect(page.server.last().path).toBe(`${PEOPLE}?status=inactive&sort=jobTitle`),
  );
  await page.unmount();
});
