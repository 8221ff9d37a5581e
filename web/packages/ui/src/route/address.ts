import { useMemo, useSyncExternalStore } from 'react';

/** Where the page is: the part of the address after the host. */
export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
}

const listeners = new Set<() => void>();

type Ask = (leave: () => void) => void;
let held: Ask | null = null;

/** Goes to an address of this app. `replace` changes the address without a step for **Back**. */
export function go(to: string, how: 'push' | 'replace' = 'push'): void {
  if (held === null) move(to, how);
  else held(() => move(to, how));
}

/** Has every change of the address wait for `ask`, which calls `leave` or does not; the result lets go. */
export function holdAddress(ask: Ask): () => void {
  const here = read();
  // Back and Forward have already changed the address when they say so.
  const goneBack = (event: Event): void => {
    event.stopImmediatePropagation();
    const wanted = read();
    history.pushState(null, '', here);
    ask(() => move(wanted, 'push'));
  };
  held = ask;
  addEventListener('popstate', goneBack, { capture: true });
  return () => {
    held = null;
    removeEventListener('popstate', goneBack, { capture: true });
  };
}

function move(to: string, how: 'push' | 'replace'): void {
  if (how === 'push') history.pushState(null, '', to);
  else history.replaceState(null, '', to);
  for (const listener of listeners) listener();
}

/** The address shown now; the component is drawn again when it changes, by `go`, Back or Forward. */
export function useAddress(): Address {
  const text = useSyncExternalStore(subscribe, read);
  return useMemo(() => {
    const [path = '', query = ''] = text.split(/\?(.*)/s);
    return { path, query: new URLSearchParams(query) };
  }, [text]);
}

/** The present path with other values in its query; an empty value takes its name away. */
export function withQuery(change: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(change)) {
    if (value === '') query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? location.pathname : `${location.pathname}?${text}`;
}

function read(): string {
  return location.pathname + location.search;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}
