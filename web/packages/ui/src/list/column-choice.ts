import { readColumns, usualColumns, writeColumns } from './list-state.ts';
import type { ListDefinition } from './list-definition.ts';

type Definition = Pick<ListDefinition<never>, 'id' | 'columns'>;

const name = (list: Definition): string => `tandem.columns.${list.id}`;

/** The columns chosen in this browser before; `null`: none, or a browser that stores nothing. */
export function rememberedColumns(list: Definition): readonly string[] | null {
  try {
    return readColumns(localStorage.getItem(name(list)), list);
  } catch {
    return null;
  }
}

/** Remembers the choice; the usual columns are no choice. Gives what belongs into the address. */
export function rememberColumns(list: Definition, ids: readonly string[]): string {
  const text = writeColumns(ids);
  const isUsual = text === writeColumns(usualColumns(list));
  try {
    if (isUsual) localStorage.removeItem(name(list));
    else localStorage.setItem(name(list), text);
  } catch {
    // A browser that stores nothing still shows them.
  }
  return isUsual ? '' : text;
}
