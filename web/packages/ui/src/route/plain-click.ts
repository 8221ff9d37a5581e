import type { MouseEvent } from 'react';

/** True where a click on a link means this window: no other button and no key that opens another. */
export function isPlainClick(event: MouseEvent): boolean {
  return (
    event.button === 0 &&
    !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.defaultPrevented)
  );
}
