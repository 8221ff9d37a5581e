// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';

import { rememberColumns, rememberedColumns } from './column-choice.ts';
import type { ListDefinition } from './list-definition.ts';
import { isNarrowed, nextSort, queryOf, readListState, usualColumns } from './list-state.ts';

interface Row {
  readonly name: string;
}

const cell = ({ name }: Row): string => name;

const list: ListDefinition<Row> = {
  id: 'things',
  label: 'admin.people',
  columns: [
    { id: 'name', label: 'people.col.name', isSortable: true, cell },
    { id: 'mail', label: 'people.mail', cell },
    { id: 'company', label: 'people.company', isSortable: true, cell },
    { id: 'id', label: 'people.id', isExtra: true, cell },
  ],
  filters: [
    {
      kind: 'choice',
      id: 'status',
      label: 'people.status',
      choices: [{ value: 'active', label: 'people.active' }],
    },
    { kind: 'picked', id: 'group', control: () => null },
  ],
  sort: 'name',
  rowKey: cell,
  empty: 'people.empty',
};

const read = (query: string) => readListState(new URLSearchParams(query), list);

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

describe('the address', () => {
  test('without a query is the list as it begins', () => {
    expect(read('')).toEqual({
      search: '',
      filters: {},
      sort: 'name',
      cursor: null,
      columns: null,
    });
    expect(isNarrowed(read(''))).toBe(false);
  });

  test('says everything a person has chosen', () => {
    const state = read(
      'search=v%C3%A9ra&status=active&group=7&sort=-company&cursor=c&columns=mail.id',
    );
    expect(state).toEqual({
      search: 'véra',
      filters: { status: 'active', group: '7' },
      sort: '-company',
      cursor: 'c',
      columns: ['mail', 'id'],
    });
    expect(queryOf(state)).toEqual({
      search: 'véra',
      filters: { status: 'active', group: '7' },
      sort: '-company',
    });
    expect(isNarrowed(state)).toBe(true);
  });

  test.each([
    'sort=mail',
    'sort=--name',
    'sort=%3Cscript%3E',
    'status=deleted',
    'unknown=1',
    'sort=',
  ])('%s is left out', (query) => {
    expect(read(query)).toEqual(read(''));
  });

  test('columns come in the order of the list, and unknown ones not at all', () => {
    expect(read('columns=id.mail.nothing.name').columns).toEqual(['mail', 'id']);
    expect(read('columns=.').columns).toEqual([]);
  });
});

test('a head sorts up, then down, then up', () => {
  expect(nextSort('', 'name')).toBe('name');
  expect(nextSort('name', 'name')).toBe('-name');
  expect(nextSort('-name', 'name')).toBe('name');
  expect(nextSort('-name', 'mail')).toBe('mail');
});

describe('remembered columns', () => {
  test('are those chosen last, and none after the usual ones were chosen', () => {
    expect(rememberedColumns(list)).toBeNull();
    expect(rememberColumns(list, ['id'])).toBe('id');
    expect(rememberedColumns(list)).toEqual(['id']);
    expect(rememberColumns(list, [])).toBe('.');
    expect(rememberedColumns(list)).toEqual([]);
    expect(rememberColumns(list, usualColumns(list))).toBe('');
    expect(rememberedColumns(list)).toBeNull();
  });

  test('are none where the browser stores nothing', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('denied');
    });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('denied');
    });
    expect(rememberColumns(list, ['id'])).toBe('id');
    expect(rememberedColumns(list)).toBeNull();
  });
});
