// @vitest-environment jsdom
import { createHttp, Problem, ROUTES, type Me } from '@tandem/api';
import { tell } from '@tandem/ui';
import { render, type Rendered } from '@tandem/ui/testing/render';
import { until } from '@tandem/ui/testing/until';
import { lazy } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { administrator } from '../testing/me.ts';
import { fakeServer } from '../testing/admin.tsx';
import { AdminPage } from './admin-page.tsx';
import { pathInside, sectionAt, type Section, type SectionProps } from './section.ts';
import { sections as real } from './sections.tsx';
import { signedIn } from './signed-in.ts';

let page: Rendered | null = null;
afterEach(async () => {
  await page?.unmount();
  page = null;
});

function section(path: string, label: Section['label'], permission: string): Section {
  const Inside = ({ path: inside }: SectionProps) => <p>{`${label} at ${inside || 'start'}`}</p>;
  const load = async () => ({ default: Inside });
  return { path, label, icon: null, permission, load, page: lazy(load) };
}

const broken: Section = {
  ...section('/admin/broken', 'admin.closed', 'view-reports'),
  page: lazy(() => Promise.reject(new Error('no such chunk'))),
};

const sections = [
  section('/admin/settings', 'people.edit', 'read-settings'),
  section('/admin/sessions', 'admin.sessions', 'view-reports'),
  section('/admin/people', 'admin.people', 'read-people'),
  broken,
];

async function show(address: string, me: Me = administrator, some = sections) {
  history.replaceState(null, '', address);
  const api = createHttp(fakeServer().ports(), ROUTES.me);
  page = await render(<AdminPage me={me} api={api} sections={some} />);
  return page;
}

const sees = (shown: Rendered, words: string) =>
  until(() => expect(shown.root.textContent).toContain(words));

describe('navigation', () => {
  test('begins with the sessions and goes by links', async () => {
    const shown = await show('/admin');
    await sees(shown, 'admin.sessions at start');
    expect(location.pathname).toBe('/admin/sessions');
    const links = [...shown.root.querySelectorAll('nav a')];
    expect(links.map((link) => link.getAttribute('href'))).toContain('/admin/people');
    expect(shown.find('nav a[aria-current=page]').textContent).toBe('Remote Help sessions');
    await shown.act(() => shown.find('nav a[href="/admin/people"]').click());
    await sees(shown, 'admin.people at start');
    await shown.act(() => history.back());
    await sees(shown, 'admin.sessions at start');
  });

  test('holds only what the person may open', async () => {
    const me = { ...administrator, permissions: ['read-people'] };
    const shown = await show('/admin/', me);
    await sees(shown, 'admin.people at start');
    expect(shown.root.querySelectorAll('nav a')).toHaveLength(1);
  });

  test('a section reads the rest of the address', async () => {
    const shown = await show('/admin/people/42/roles/');
    await sees(shown, 'admin.people at 42/roles');
  });

  test('an address of nothing says so and leads on', async () => {
    const shown = await show('/admin/peopleandmore');
    await sees(shown, 'There is nothing at this address');
    expect(document.title).toBe('There is nothing at this address – Tandem');
    await shown.act(() => shown.find('main a').click());
    await sees(shown, 'admin.sessions at start');
  });

  test('a section for others says what is needed', async () => {
    const me = { ...administrator, permissions: ['view-reports'] };
    const shown = await show('/admin/people', me);
    await sees(shown, 'None of your roles lets you open this page.');
  });

  test('somebody without any right is not sent round in circles', async () => {
    const shown = await show('/admin', { ...administrator, permissions: [] });
    await sees(shown, 'None of your roles lets you open this page.');
    expect(shown.root.querySelector('main a')).toBeNull();
  });

  test('a part that cannot be loaded says so, and the rest stays', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const shown = await show('/admin/broken');
    await sees(shown, 'This page could not be loaded');
    expect(shown.find('main a').getAttribute('href')).toBe('/admin/broken');
    await shown.act(() => shown.find('nav a[href="/admin/people"]').click());
    await sees(shown, 'admin.people at start');
    silent.mockRestore();
  });

  test('what was done is told politely', async () => {
    const shown = await show('/admin/people');
    await until(() => shown.find('[role=status]'));
    await shown.act(() => tell('Vera was added.'));
    expect(shown.find('[role=status]').textContent).toBe('Vera was added.');
    await shown.act(() => shown.find('button[aria-label=Close]').click());
    expect(shown.find('[role=status]').textContent).toBe('');
  });

  test('the rail unfolds until the person goes elsewhere', async () => {
    const shown = await show('/admin/people');
    const fold = shown.find('button[aria-label=Navigation]');
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    await shown.act(() => fold.click());
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    await shown.act(() => shown.find('nav a[href="/admin/sessions"]').click());
    expect(fold.getAttribute('aria-expanded')).toBe('false');
  });
});

test('the real sections load, each with its texts', async () => {
  expect(real.map(({ path }) => path)).toContain('/admin/groups');
  for (const { load } of real) expect(typeof (await load()).default).toBe('function');
});

test('addresses belong to sections by whole words', () => {
  expect(sectionAt(sections, '/admin/people/1')?.path).toBe('/admin/people');
  expect(sectionAt(sections, '/admin/peoples')).toBeUndefined();
  const people = sectionAt(sections, '/admin/people');
  expect(people && pathInside(people, '/admin/people/')).toBe('');
});

const refused = (status: number) => async () => {
  throw new Problem({ type: 'not-signed-in', title: '', detail: '', status });
};

describe('signing in', () => {
  test('somebody unknown goes to the sign-in and comes back to the same page', async () => {
    const replace = vi.fn();
    vi.stubGlobal('location', { pathname: '/admin/people/1', search: '?a=b', replace });
    await expect(signedIn({ me: refused(401) })).resolves.toBeNull();
    expect(replace).toHaveBeenCalledWith('/sign-in?next=%2Fadmin%2Fpeople%2F1');
    vi.unstubAllGlobals();
  });

  test('another refusal is shown', async () => {
    await expect(signedIn({ me: refused(503) })).resolves.toMatchObject({ status: 503 });
    await expect(signedIn({ me: async () => administrator })).resolves.toBe(administrator);
  });
});
