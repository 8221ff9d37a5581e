import type { ReactNode } from 'react';

import type { Column } from './list-definition.ts';
import type { RowLinkProps } from './row-keys.ts';

/** What a table and a stack of cards have in common. */
export interface RowsProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Where the row's name leads. */
  readonly href?: ((row: Row) => string) | undefined;
  readonly linkOf: (index: number) => RowLinkProps;
  /** What can be done with one row, at its end. */
  readonly actions?: ((row: Row) => ReactNode) | undefined;
}
