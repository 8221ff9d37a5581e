import type { ListPage, ListQuery } from '@tandem/api';
import type { TextKey } from '@tandem/i18n';
import type { ComponentType, ReactNode } from 'react';

/** One column of a list. */
export interface Column<Row> {
  /** Its name in the address; for a sortable one also the server's name for the order. */
  readonly id: string;
  readonly label: TextKey;
  readonly cell: (row: Row) => ReactNode;
  readonly isSortable?: boolean;
  /** Ids are set in a quieter, narrower type. */
  readonly isId?: boolean;
  /** Shown only to those who choose it. */
  readonly isExtra?: boolean;
}

/** A filter with few values, which are known. */
export interface ChoiceFilter {
  readonly kind: 'choice';
  /** Its name in the address and for the server. */
  readonly id: string;
  readonly label: TextKey;
  readonly choices: readonly { readonly value: string; readonly label: TextKey }[];
}

/** A filter whose value is found by its own control, for example a person. */
export interface PickedFilter {
  readonly kind: 'picked';
  readonly id: string;
  readonly control: ComponentType<{
    readonly value: string;
    readonly choose: (value: string) => void;
  }>;
}

export type Filter = ChoiceFilter | PickedFilter;

/** What a list shows, as data. The first column names the row and is always there. */
export interface ListDefinition<Row> {
  /** Under this name the browser remembers the chosen columns. */
  readonly id: string;
  readonly label: TextKey;
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly filters: readonly Filter[];
  /** The order without a choice: a column, with `-` before it for descending; empty: as the server likes. */
  readonly sort: string;
  readonly rowKey: (row: Row) => string;
  /** One sentence where there is nothing at all. */
  readonly empty: TextKey;
}

/** Where the rows come from. */
export interface ListSource<Row> {
  /** Names what is read, for the cache; begins with the kind of thing, for example `people`. */
  readonly key: readonly string[];
  read(query: ListQuery): Promise<ListPage<Row>>;
  /** Absent: this list cannot be exported. */
  exportPath?(query: ListQuery): string;
}
