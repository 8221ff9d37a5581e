import { useEffect, useRef, type RefObject } from 'react';

const FIELDS = 'input, select, textarea';

/**
 * A native dialog that is open as a modal while it is in the page: the browser keeps the focus inside, makes the rest
 * inert and gives the focus back. `close` is called for Escape.
 */
export function useModal(close: () => void): RefObject<HTMLDialogElement | null> {
  const element = useRef<HTMLDialogElement>(null);
  const closing = useRef(close);
  useEffect(() => {
    closing.current = close;
  });
  useEffect(() => {
    const dialog = element.current;
    if (dialog === null) return undefined;
    const opener = document.activeElement;
    const cancel = (event: Event): void => {
      event.preventDefault();
      closing.current();
    };
    dialog.addEventListener('cancel', cancel);
    dialog.showModal();
    // A form begins with its first field, not with the button that closes it.
    dialog.querySelector<HTMLElement>(FIELDS)?.focus();
    return () => {
      dialog.removeEventListener('cancel', cancel);
      dialog.close();
      // The browser gives the focus back only where the dialog is still in the page.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return element;
}
