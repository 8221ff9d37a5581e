import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { go, useAddress, withQuery } from '../route/address.ts';
import type { ListDefinition, ListSource } from './list-definition.ts';
import { queryOf, readListState, type ListState } from './list-state.ts';

/** A list as the page shows it. */
export interface ListView<Row> {
  readonly state: ListState;
  readonly rows: readonly Row[];
  /** How many match on the server; `null`: not known yet. */
  readonly total: number | null;
  /** Nothing can be shown yet. */
  readonly isLoading: boolean;
  /** Something is being read, rows may be shown. */
  readonly isBusy: boolean;
  readonly failure: unknown;
  readonly hasMore: boolean;
  /** There are rows before the first one shown, because the address names a later place. */
  readonly beginsLater: boolean;
  more(): void;
  refresh(): void;
  /** After a failure: what failed, once more. */
  retry(): void;
}

/** Reads the list that the address describes, page by page, and keeps the place in the address. */
export function useList<Row>(list: ListDefinition<Row>, source: ListSource<Row>): ListView<Row> {
  const { query } = useAddress();
  const state = readListState(query, list);
  const first = useFirstCursor(state.cursor);
  const asked = queryOf(state);
  const read = useInfiniteQuery({
    queryKey: [...source.key, asked, first.cursor],
    queryFn: ({ pageParam }) => source.read({ ...asked, cursor: pageParam }),
    initialPageParam: first.cursor,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const pages = read.data?.pages ?? [];
  const next = pages.at(-1)?.next ?? null;
  const more = (): void => {
    if (read.isFetching || next === null) return;
    first.walkTo(next);
    go(withQuery({ cursor: next }), 'replace');
    void read.fetchNextPage();
  };
  const refresh = (): void => void read.refetch();
  return {
    state,
    rows: pages.flatMap(({ items }) => items),
    total: pages.at(-1)?.total ?? null,
    isLoading: read.isPending,
    isBusy: read.isFetching,
    failure: read.error,
    hasMore: next !== null && !read.isPlaceholderData,
    beginsLater: first.cursor !== null,
    more,
    refresh,
    retry: () => void (read.isFetchNextPageError ? read.fetchNextPage() : read.refetch()),
  };
}

/** Where the shown rows begin: at the cursor the address had when it was opened, not at the one that **Show more** wrote there. */
function useFirstCursor(cursor: string | null): {
  readonly cursor: string | null;
  walkTo(next: string): void;
} {
  const [walk, setWalk] = useState({ first: cursor, last: cursor });
  const isElsewhere = cursor !== walk.last;
  if (isElsewhere) setWalk({ first: cursor, last: cursor });
  return {
    cursor: isElsewhere ? cursor : walk.first,
    walkTo: (next) => setWalk({ first: walk.first, last: next }),
  };
}
