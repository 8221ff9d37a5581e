import type { ReactNode } from 'react';

import { Link } from '../route/link.tsx';
import { Cell } from './cell.tsx';
import type { RowLinkProps } from './row-keys.ts';

interface Props {
  readonly href: string | undefined;
  readonly link: RowLinkProps;
  readonly children: ReactNode;
}

/** The first cell of a row: the link that opens it, where it can be opened. */
export function RowName({ href, link, children }: Props): ReactNode {
  if (href === undefined) return <Cell>{children}</Cell>;
  return (
    <Link to={href} {...link}>
      <Cell>{children}</Cell>
    </Link>
  );
}
