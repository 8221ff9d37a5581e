import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const PAUSE_MS = 250;

/** What a search has found so far. */
export interface Found<Item> {
  readonly items: readonly Item[];
  readonly isBusy: boolean;
  readonly failure: unknown;
}

/** Searches while somebody types, after a short pause; what was found stays until there is something newer. */
export function useFound<Item>(
  key: readonly string[],
  search: string,
  find: (search: string) => Promise<readonly Item[]>,
): Found<Item> {
  const [asked, setAsked] = useState(search);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(search), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [search]);
  const read = useQuery({
    queryKey: [...key, asked],
    queryFn: () => find(asked),
    placeholderData: keepPreviousData,
  });
  return {
    items: read.data ?? [],
    isBusy: read.isFetching || asked !== search,
    failure: read.error,
  };
}
