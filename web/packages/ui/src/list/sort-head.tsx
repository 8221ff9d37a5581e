import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import { t } from '@tandem/i18n';
import type { ReactNode } from 'react';

import type { Column } from './list-definition.ts';

const useStyles = makeStyles({
  plain: { display: 'block', padding: '4px', fontWeight: tokens.fontWeightSemibold },
  button: {
    minWidth: 'auto',
    paddingInline: '4px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
});

interface Props {
  readonly className: string;
  readonly column: Column<never>;
  readonly sort: string;
  readonly sortBy: (column: string) => void;
}

/** The head of a column; pressing a sortable one sorts by it, and again turns the order round. */
export function SortHead({ className, column, sort, sortBy }: Props): ReactNode {
  const styles = useStyles();
  const { id, label, isSortable } = column;
  if (isSortable !== true) {
    return (
      <th scope="col" className={className}>
        <span className={styles.plain}>{t(label)}</span>
      </th>
    );
  }
  const order = orders[sort === id ? 'up' : sort === `-${id}` ? 'down' : 'none'];
  return (
    <th scope="col" className={className} aria-sort={order.aria}>
      <Button
        className={styles.button}
        appearance="transparent"
        size="small"
        iconPosition="after"
        icon={order.icon}
        onClick={() => sortBy(id)}
      >
        {t(label)}
      </Button>
    </th>
  );
}

const orders = {
  up: { aria: 'ascending', icon: <ArrowUp16Regular /> },
  down: { aria: 'descending', icon: <ArrowDown16Regular /> },
  none: { aria: 'none', icon: null },
} as const;
