import { useSyncExternalStore } from 'react';

const query = '(max-width: 640px)';

/** True where the window is too narrow for a table, on a phone or at 200 % zoom. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
