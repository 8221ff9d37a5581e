import { useEffect, useRef, type RefObject } from 'react';

/** Moves the focus to an element when it appears, so that a screen reader says what the screen has become. */
export function useFocusOnShow<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    element.current?.focus({ preventScroll: true });
  }, []);
  return element;
}
