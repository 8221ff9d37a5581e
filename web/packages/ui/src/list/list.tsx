import { Button, makeStyles } from '@fluentui/react-components';
import {
  ArrowClockwise20Regular,
  ArrowDownload20Regular,
  ColumnEdit20Regular,
} from '@fluentui/react-icons';
import { t } from '@tandem/i18n';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { useNarrow } from '../hooks/use-narrow.ts';
import { CommandBar, type Command } from '../page/command-bar.tsx';
import { go, withQuery } from '../route/address.ts';
import { rememberColumns, rememberedColumns } from './column-choice.ts';
import { ColumnsDialog } from './columns-dialog.tsx';
import { ListCards } from './list-cards.tsx';
import type { ListDefinition, ListSource } from './list-definition.ts';
import { ListSkeleton } from './list-skeleton.tsx';
import { nextSort, queryOf, usualColumns, writeColumns } from './list-state.ts';
import { ListStatus } from './list-status.tsx';
import { ListTable } from './list-table.tsx';
import { ListTools } from './list-tools.tsx';
import { focusRow, useRowKeys } from './row-keys.ts';
import { useList } from './use-list.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  rows: { minWidth: 0, display: 'flex', flexDirection: 'column' },
  old: { opacity: 0.6 },
});

interface Props<Row> {
  readonly list: ListDefinition<Row>;
  readonly source: ListSource<Row>;
  /** Where a row leads when it is opened. */
  readonly href?: (row: Row) => string;
  /** What can be done beside the list's own commands; stands before them. */
  readonly commands?: readonly Command[];
  /** What can be done with one row. */
  readonly actions?: (row: Row) => ReactNode;
  /** What stands beside the rows, for example the panel of the one that is open. */
  readonly renderBeside?: (rows: readonly Row[]) => ReactNode;
}

/** A list: search, filters, order, columns and place in the address; rows as a table or as cards. */
export function List<Row>({
  list,
  source,
  href,
  commands,
  actions,
  renderBeside,
}: Props<Row>): ReactNode {
  const styles = useStyles();
  const isNarrow = useNarrow();
  const view = useList(list, source);
  const { state, rows, isLoading } = view;
  const shown = useColumns(list, state.columns);
  const [choosing, setChoosing] = useState(false);
  const keys = useRowKeys(rows.length);
  const place = useRef<HTMLDivElement>(null);
  const moveOn = useFocusOnNew(place, rows.length);
  const own: Command[] = [
    {
      label: t('admin.refresh'),
      icon: <ArrowClockwise20Regular />,
      busy: view.isBusy,
      perform: view.refresh,
    },
    {
      label: t('list.columns'),
      icon: <ColumnEdit20Regular />,
      perform: () => setChoosing(true),
    },
  ];
  if (source.exportPath !== undefined) {
    const path = source.exportPath(queryOf(state));
    own.push({ label: t('list.export'), icon: <ArrowDownload20Regular />, href: path });
  }
  const rowsProps = {
    label: t(list.label),
    columns: list.columns.filter(({ id }, index) => index === 0 || shown.includes(id)),
    rows,
    rowKey: list.rowKey,
    href,
    linkOf: keys.linkOf,
    actions,
  };
  return (
    <div className={styles.list}>
      <CommandBar commands={[...(commands ?? []), ...own]} />
      <ListTools list={list} state={state} withSort={isNarrow} change={change} />
      {view.beginsLater && (
        <div>
          <Button onClick={() => change({})}>{t('list.fromStart')}</Button>
        </div>
      )}
      {isLoading && view.failure === null && <ListSkeleton />}
      {rows.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrow keys move between the links inside
        <div ref={place} className={styles.rows} aria-busy={view.isBusy} onKeyDown={keys.onKeyDown}>
          {isNarrow ? (
            <ListCards {...rowsProps} />
          ) : (
            <ListTable
              {...rowsProps}
              sort={state.sort}
              sortBy={(column) => change({ sort: nextSort(state.sort, column) })}
            />
          )}
        </div>
      )}
      <ListStatus
        list={list}
        view={view}
        more={() => {
          moveOn();
          view.more();
        }}
      />
      {renderBeside?.(rows)}
      {choosing && (
        <ColumnsDialog
          list={list}
          shown={shown}
          close={() => setChoosing(false)}
          choose={(ids) => {
            go(withQuery({ columns: rememberColumns(list, ids) }), 'replace');
            setChoosing(false);
          }}
        />
      )}
    </div>
  );
}

/** The columns shown after the first. A choice remembered from before is written into the address, so that it can be shared. */
function useColumns<Row>(
  list: ListDefinition<Row>,
  chosen: readonly string[] | null,
): readonly string[] {
  useEffect(() => {
    const before = chosen === null ? rememberedColumns(list) : null;
    if (before !== null) go(withQuery({ columns: writeColumns(before) }), 'replace');
  }, [list, chosen]);
  return chosen ?? rememberedColumns(list) ?? usualColumns(list);
}

/** After **Show more** the focus goes to the first new row, because the button may be gone. */
function useFocusOnNew(place: { readonly current: Element | null }, count: number): () => void {
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (before.current === null || count <= before.current || place.current === null) return;
    focusRow(place.current, before.current);
    before.current = null;
  }, [count, place]);
  return () => {
    before.current = count;
  };
}

/** Another search, filter or order begins at the start again. */
function change(values: Readonly<Record<string, string>>, how: 'push' | 'replace' = 'push'): void {
  go(withQuery({ ...values, cursor: '' }), how);
}
