/** One page of a list that is read on by a key, not by a number. */
export interface ListPage<Row> {
  readonly items: readonly Row[];
  /** Give it back as `cursor` to read on; `null`: this was the last page. */
  readonly next: string | null;
  /** How many rows match, on all pages. */
  readonly total: number;
}

/** What of a list is wanted. */
export interface ListQuery {
  readonly search?: string;
  /** A column, with `-` before it for descending. */
  readonly sort?: string;
  /** Where the page begins; absent: at the start. */
  readonly cursor?: string | null;
  /** Rows per page, 1 to 100; the server's default is 50. */
  readonly limit?: number;
  /** By their names in the address, for example `status`. */
  readonly filters?: Readonly<Record<string, string>>;
}

/** The address of one page of the list at `path`. */
export function listPath(path: string, query: ListQuery): string {
  const { search = '', sort = '', cursor = null, limit, filters = {} } = query;
  const wanted = new URLSearchParams();
  const put = (name: string, value: string): void => {
    if (value !== '') wanted.set(name, value);
  };
  put('search', search);
  for (const [name, value] of Object.entries(filters)) put(name, value);
  put('sort', sort);
  put('cursor', cursor ?? '');
  put('limit', limit === undefined ? '' : `${limit}`);
  const text = wanted.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The address of the same list as a CSV file: all its pages. */
export function exportPath(path: string, { search, sort, filters }: ListQuery): string {
  return listPath(`${path}/export`, {
    ...(search !== undefined && { search }),
    ...(sort !== undefined && { sort }),
    ...(filters !== undefined && { filters }),
  });
}
