import { useState, type KeyboardEvent } from 'react';

const ROW_LINK = 'data-row-link';

/** What the link that names a row needs, so that the arrow keys find it. */
export interface RowLinkProps {
  readonly [ROW_LINK]: number;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
}

/**
 * One stop for the Tab key and the arrow keys between the rows (ARIA practices, roving tabindex). Enter opens, because
 * each row is named by a link.
 */
export function useRowKeys(count: number): {
  readonly linkOf: (index: number) => RowLinkProps;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
} {
  const [current, setCurrent] = useState(0);
  const stop = Math.min(current, count - 1);
  return {
    linkOf: (index) => ({
      [ROW_LINK]: index,
      tabIndex: index === stop ? 0 : -1,
      onFocus: () => setCurrent(index),
    }),
    onKeyDown: (event) => {
      const from = event.target instanceof Element ? event.target.getAttribute(ROW_LINK) : null;
      if (from === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const to = target(event.key, Number(from), count);
      if (to === null) return;
      event.preventDefault();
      focusRow(event.currentTarget, to);
    },
  };
}

/** Moves the focus to the link of a row. */
export function focusRow(list: Element, index: number): void {
  list.querySelector<HTMLElement>(`[${ROW_LINK}="${index}"]`)?.focus();
}

function target(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, count - 1);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
