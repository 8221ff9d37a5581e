// @vitest-environment jsdom
import { Problem, type ListPage, type ListQuery } from '@tandem/api';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { go } from '../route/address.ts';
import { render, type Rendered } from '../testing/render.tsx';
import { setValue } from '../testing/set-value.ts';
import { until } from '../testing/until.ts';
import type { ListDefinition } from './list-definition.ts';
import { List } from './list.tsx';
import { Queries, queries } from './queries.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
}

const list: ListDefinition<Row> = {
  id: 'things',
  label: 'admin.people',
  columns: [
    { id: 'name', label: 'people.col.name', isSortable: true, cell: ({ name }) => name },
    { id: 'mail', label: 'people.mail', cell: ({ mail }) => mail },
    { id: 'id', label: 'people.id', isId: true, isExtra: true, cell: ({ id }) => id },
  ],
  filters: [
    {
      kind: 'choice',
      id: 'status',
      label: 'people.status',
      choices: [{ value: 'active', label: 'people.active' }],
    },
  ],
  sort: 'name',
  rowKey: ({ id }) => id,
  empty: 'people.empty',
};

const hostile = '\u202e<img src=x onerror=alert(1)>';
const row = (id: string, name = `Name ${id}`): Row => ({ id, name, mail: `${id}@example.org` });
const unreachable = new Problem({ type: 'unreachable', title: '', detail: '', status: 0 });

type Answer = ListPage<Row> | Problem;

/** Answers by the cursor; what is not there cannot be reached. */
function source(pages: Record<string, Answer>) {
  return {
    key: ['things'],
    read: vi.fn(async ({ cursor }: ListQuery): Promise<ListPage<Row>> => {
      const page = pages[cursor ?? ''] ?? unreachable;
      if (page instanceof Problem) throw page;
      return page;
    }),
    exportPath: ({ search = '' }: ListQuery) => `/export?search=${search}`,
  };
}

const two = { items: [row('1', hostile), row('2')], next: 'more', total: 3 };
const last = { items: [row('3')], next: null, total: 3 };

let page: Rendered;

beforeEach(() => {
  queries.clear();
  localStorage.clear();
  history.replaceState(null, '', '/admin/things');
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await page.unmount();
});

async function show(from: ReturnType<typeof source>, address = '/admin/things') {
  history.replaceState(null, '', address);
  page = await render(
    <Queries>
      <List list={list} source={from} href={({ id }) => `/admin/things/${id}`} />
    </Queries>,
  );
  return page;
}

const sees = (words: string) => until(() => expect(page.root.textContent).toContain(words));
const rows = () => [...page.root.querySelectorAll('tbody tr')].map((one) => one.textContent);
const press = (words: string) => page.act(() => page.button(words).click());
const search = () => page.find('input[type=search]') as HTMLInputElement;

async function key(name: string, init: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, ...init });
  await page.act(() => document.activeElement?.dispatchEvent(event));
}

describe('rows', () => {
  test('are a table of text, whatever a name tries to be', async () => {
    await show(source({ '': two }));
    await sees('3 entries, 2 shown');
    expect(rows()[0]).toContain(hostile);
    expect(page.root.querySelector('img')).toBeNull();
    const heads = [...page.root.querySelectorAll('th[scope=col]')].map((head) => head.textContent);
    expect(heads).toEqual(['Name', 'Email']);
    expect(page.find('th[scope=row] a').getAttribute('href')).toBe('/admin/things/1');
  });

  test('are read with arrow keys, one stop for Tab', async () => {
    await show(source({ '': two }));
    await sees('2 shown');
    const links = [...page.root.querySelectorAll<HTMLElement>('tbody a')];
    expect(links.map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
    await page.act(() => links[0]?.focus());
    await key('ArrowDown');
    expect(document.activeElement).toBe(links[1]);
    expect(links.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0]);
    await key('ArrowDown');
    expect(document.activeElement).toBe(links[1]);
    await key('Home');
    expect(document.activeElement).toBe(links[0]);
    await key('End');
    await key('ArrowUp', { ctrlKey: true });
    expect(document.activeElement).toBe(links[1]);
    await page.act(() => links[1]?.click());
    expect(location.pathname).toBe('/admin/things/2');
  });

  test('are cards where the window is narrow, with the order as a choice', async () => {
    vi.stubGlobal('matchMedia', (query: string) =>
      Object.assign(new EventTarget(), { matches: query.includes('max-width'), media: query }),
    );
    await show(source({ '': two }));
    await sees('2 shown');
    expect(page.root.querySelector('table')).toBeNull();
    expect(page.root.querySelectorAll('li')).toHaveLength(2);
    const order = [...page.root.querySelectorAll('select')].at(-1);
    expect(order?.value).toBe('name');
    await page.act(() => order && setValue(order, '-name'));
    expect(location.search).toBe('?sort=-name');
  });
});

describe('reading on', () => {
  test('appends, keeps the place in the address and moves the focus to the first new row', async () => {
    const from = source({ '': two, more: last });
    await show(from);
    await sees('2 shown');
    await press('Show more');
    await sees('3 entries, 3 shown');
    expect(location.search).toBe('?cursor=more');
    await until(() => expect(document.activeElement?.textContent).toBe('Name 3'));
    expect(() => page.button('Show more')).toThrow('no button');
  });

  test('an address with a place begins there and leads back to the start', async () => {
    const from = source({ '': two, more: last });
    await show(from, '/admin/things?cursor=more');
    await sees('1 shown');
    expect(rows()).toHaveLength(1);
    await press('Show from the start');
    await sees('2 shown');
    expect(location.search).toBe('');
  });

  test('a failed page loses nothing that is shown and can be tried again', async () => {
    const pages: Record<string, Answer> = { '': two };
    await show(source(pages));
    await sees('2 shown');
    await press('Show more');
    await sees('server cannot be reached');
    expect(rows()).toHaveLength(2);
    pages['more'] = last;
    await press('Try again');
    await sees('3 shown');
    expect(page.root.textContent).not.toContain('cannot be reached');
  });
});

describe('the address', () => {
  test('gets the search after a pause, and at once with Enter', async () => {
    const from = source({ '': two });
    await show(from, '/admin/things?cursor=');
    await sees('2 shown');
    await page.act(() => setValue(search(), 'ver'));
    expect(location.search).not.toContain('search');
    await until(() => expect(location.search).toBe('?search=ver'));
    await page.act(() => setValue(search(), 'vera'));
    await page.act(() => search().focus());
    await key('Enter');
    expect(location.search).toBe('?search=vera');
    await until(() =>
      expect(from.read).toHaveBeenLastCalledWith(expect.objectContaining({ search: 'vera' })),
    );
    expect(page.find('a[download]').getAttribute('href')).toBe('/export?search=vera');
  });

  test('changes what is typed when somebody goes back', async () => {
    await show(source({ '': two }), '/admin/things?search=vera');
    expect(search().value).toBe('vera');
    await page.act(() => go('/admin/things?search=layla', 'replace'));
    await until(() => expect(search().value).toBe('layla'));
  });

  test('gets filter and order, and the list begins again', async () => {
    const from = source({ '': two, more: last });
    await show(from, '/admin/things?cursor=more');
    await sees('1 shown');
    const select = page.find('select') as HTMLSelectElement;
    await page.act(() => setValue(select, 'active'));
    expect(location.search).toBe('?status=active');
    await press('Name');
    expect(location.search).toBe('?status=active&sort=-name');
    await until(() =>
      expect(from.read).toHaveBeenLastCalledWith({
        search: '',
        filters: { status: 'active' },
        sort: '-name',
        cursor: null,
      }),
    );
    expect(page.find('th[aria-sort=descending]').textContent).toBe('Name');
    await press('Clear search and filters');
    expect(location.search).toBe('?sort=-name');
  });

  test('gets the columns, and the browser remembers them', async () => {
    await show(source({ '': two }));
    await sees('2 shown');
    await press('Columns');
    const boxes = [...page.root.querySelectorAll<HTMLInputElement>('dialog input')];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
    await page.act(() => boxes[1]?.click());
    await page.act(() => boxes[0]?.click());
    await press('Apply');
    expect(location.search).toBe('?columns=id');
    expect(page.root.querySelectorAll('th[scope=col]')).toHaveLength(2);
    await page.unmount();
    await show(source({ '': two }));
    await sees('Person ID');
    expect(location.search).toBe('?columns=id');
    await press('Columns');
    await press('Usual columns');
    await press('Apply');
    expect(location.search).toBe('');
  });
});

describe('without rows', () => {
  test('there is one sentence', async () => {
    await show(source({ '': { items: [], next: null, total: 0 } }));
    await sees('Nobody is here yet.');
    expect(page.root.querySelector('table')).toBeNull();
  });

  test('because of a search it says so', async () => {
    await show(source({ '': { items: [], next: null, total: 0 } }), '/admin/things?search=x');
    await sees('Nothing matches your search and filters.');
    await press('Clear search and filters');
    await sees('Nobody is here yet.');
  });

  test('because of a failure it says what to do', async () => {
    const pages: Record<string, Answer> = { '': unreachable };
    await show(source(pages));
    await sees('The server cannot be reached.');
    expect(page.find('[role=alert]').textContent).toContain('Check your network connection');
    pages[''] = two;
    await press('Try again');
    await sees('2 shown');
    await press('Refresh');
    await sees('2 shown');
  });

  test('while they come there is a sign that they do', async () => {
    const never = { key: ['things'], read: () => new Promise<ListPage<Row>>(() => undefined) };
    page = await render(
      <Queries>
        <List list={list} source={never} />
      </Queries>,
    );
    expect(page.find('[role=status]').textContent).toBe('Loading…');
    expect(page.root.querySelectorAll('[aria-hidden=true] > div').length).toBeGreaterThan(3);
    expect(page.root.querySelector('a[download]')).toBeNull();
  });
});
