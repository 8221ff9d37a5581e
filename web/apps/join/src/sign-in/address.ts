import { Problem } from '@tandem/api';

import { safeNext } from '../form/next-path.ts';

/** What the address of the sign-in page says. */
export interface SignInAddress {
  /** Where to go afterwards. */
  readonly next: string | null;
  /** Why a provider's sign-in did not work. */
  readonly failure: Problem | null;
  /** The token of a sign-in link. */
  readonly token: string | null;
  /** The address without what must not stay in it. */
  readonly clean: string;
}

/** Reads the address. A problem is only its type: no address puts words of its own on this page. */
export function readSignInAddress({ pathname, search, hash }: Location | URL): SignInAddress {
  const query = new URLSearchParams(search);
  const next = safeNext(query.get('next'));
  const type = query.get('problem');
  const token = /^#demo=(.+)$/.exec(hash)?.[1];
  return {
    next,
    failure: type === null ? null : new Problem({ type, title: '', detail: '', status: 401 }),
    token: token === undefined ? null : decoded(token),
    clean: next === null ? pathname : `${pathname}?next=${encodeURIComponent(next)}`,
  };
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
