import { useQuery } from '@tanstack/react-query';

/** One thing read from the server. */
export interface ReadResult<Value> {
  /** `null`: not read yet. */
  readonly value: Value | null;
  readonly failure: unknown;
  readonly isBusy: boolean;
  retry(): void;
}

/** Reads one thing and keeps it under a key, so that `changed` can have it read again. */
export function useRead<Value>(
  key: readonly string[],
  read: () => Promise<Value>,
): ReadResult<Value> {
  const result = useQuery({ queryKey: key, queryFn: read });
  return {
    value: result.data ?? null,
    failure: result.error,
    isBusy: result.isFetching,
    retry: () => void result.refetch(),
  };
}
