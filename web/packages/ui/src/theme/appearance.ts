import { useSyncExternalStore } from 'react';

import type { Appearance } from './brand.ts';

const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'] as const;

function subscribe(listener: () => void): () => void {
  const lists = queries.map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener('change', listener);
  return () => {
    for (const list of lists) list.removeEventListener('change', listener);
  };
}

function current(): Appearance {
  if (matchMedia(queries[0]).matches) return 'contrast';
  return matchMedia(queries[1]).matches ? 'dark' : 'light';
}

/** What the system asks for; changes while the page is open. */
export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, current);
}
