import type { ListQuery } from '@tandem/api';

import type { Filter, ListDefinition } from './list-definition.ts';

/** What a person has made of a list; it stands in the address. */
export interface ListState {
  readonly search: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: string;
  readonly cursor: string | null;
  /** Ids of the columns after the first; `null`: no choice. */
  readonly columns: readonly string[] | null;
}

type Definition = Pick<ListDefinition<never>, 'columns' | 'filters' | 'sort'>;

const COLUMNS_BETWEEN = '.';

/** Reads a list's state from a query. What the list does not know is left out, whoever wrote the address. */
export function readListState(query: URLSearchParams, list: Definition): ListState {
  const filters: Record<string, string> = {};
  for (const filter of list.filters) {
    const value = query.get(filter.id) ?? '';
    if (value !== '' && isValue(filter, value)) filters[filter.id] = value;
  }
  const sort = query.get('sort') ?? '';
  return {
    search: query.get('search') ?? '',
    filters,
    sort: isSort(sort, list) ? sort : list.sort,
    cursor: query.get('cursor'),
    columns: readColumns(query.get('columns'), list),
  };
}

/** The columns named in a text, in the list's own order; `null` where there is no text. */
export function readColumns(
  text: string | null,
  { columns }: Pick<Definition, 'columns'>,
): readonly string[] | null {
  if (text === null) return null;
  const named = text.split(COLUMNS_BETWEEN);
  return columns
    .slice(1)
    .map(({ id }) => id)
    .filter((id) => named.includes(id));
}

/** A choice of columns as a text for the address; never empty. */
export function writeColumns(ids: readonly string[]): string {
  return ids.length === 0 ? COLUMNS_BETWEEN : ids.join(COLUMNS_BETWEEN);
}

/** The columns without a choice. */
export function usualColumns({ columns }: Pick<Definition, 'columns'>): readonly string[] {
  return columns
    .slice(1)
    .filter(({ isExtra }) => isExtra !== true)
    .map(({ id }) => id);
}

/** What the server is asked for, without the place to begin. */
export function queryOf({ search, filters, sort }: ListState): ListQuery {
  return { search, filters, sort };
}

/** True where rows may be missing because of what the person asked for. */
export function isNarrowed({ search, filters }: ListState): boolean {
  return search !== '' || Object.keys(filters).length > 0;
}

/** The order after a column's head was pressed: ascending, then descending, and so on. */
export function nextSort(sort: string, column: string): string {
  return sort === column ? `-${column}` : column;
}

function isSort(sort: string, { columns }: Definition): boolean {
  const column = sort.replace(/^-/, '');
  return columns.some(({ id, isSortable }) => id === column && isSortable === true);
}

function isValue(filter: Filter, value: string): boolean {
  return filter.kind === 'picked' || filter.choices.some((choice) => choice.value === value);
}
