import { useCallback, useSyncExternalStore, type RefObject } from 'react';

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

function current(): boolean {
  return Boolean(document.fullscreenElement);
}

/** Whether the session fills the display, and the way in and out. A browser that refuses leaves things as they are. */
export function useFullScreen(
  stage: RefObject<HTMLElement | null>,
): readonly [boolean, (on: boolean) => void] {
  const fullScreen = useSyncExternalStore(subscribe, current);
  const set = useCallback(
    (on: boolean) => {
      const change = on ? stage.current?.requestFullscreen() : document.exitFullscreen();
      change?.catch(() => undefined);
    },
    [stage],
  );
  return [fullScreen, set];
}
