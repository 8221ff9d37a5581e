import type { Store } from '@tandem/core';
import { useCallback, useSyncExternalStore } from 'react';

/** The current value of a core store. */
export function useStore<T>(store: Store<T>): T {
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  const get = useCallback(() => store.get(), [store]);
  return useSyncExternalStore(subscribe, get);
}
