import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/**
 * What the pages of an app have read from the server. A refusal is not repeated: the person is told and decides.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Lets everything below read through the one cache. */
export function Queries({ children }: { readonly children: ReactNode }): ReactNode {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}

/** Has everything whose key begins like this read again where it is shown. */
export async function changed(...key: readonly string[]): Promise<void> {
  await queries.invalidateQueries({ queryKey: key });
}
