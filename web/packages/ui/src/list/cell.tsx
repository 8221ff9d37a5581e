import type { ReactNode } from 'react';

/** Words of a cell run in their own direction; a cell that is more than words sees to that itself. */
export function Cell({ children }: { readonly children: ReactNode }): ReactNode {
  return typeof children === 'string' ? <bdi>{children}</bdi> : children;
}
