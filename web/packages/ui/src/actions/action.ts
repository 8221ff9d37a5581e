import type { TextKey } from '@tandem/i18n';
import type { ReactNode } from 'react';

export type ActionName =
  'fit' | 'actual-size' | 'full-screen' | 'chat' | 'pause' | 'leave' | 'toolbar';

/**
 * One thing a helper can do in a session, as data: the toolbar, the menu and the keyboard render the same list, so
 * none of them can offer what another refuses.
 */
export interface Action {
  readonly name: ActionName;
  readonly label: TextKey;
  readonly icon: ReactNode;
  /** What the person must be allowed to do, as the API names it; `null`: everybody in the session may. */
  readonly permission: string | null;
  readonly shortcut: Shortcut;
  /** Pressed or not, for actions that are a state. */
  readonly pressed?: boolean;
  /** A number beside the icon, for example unread messages. */
  readonly count?: number;
  readonly danger?: boolean;
  perform(): void;
}

/** Alt and Shift with one letter; `code` is the physical key (UI Events KeyboardEvent code), `letter` what is shown. */
export interface Shortcut {
  readonly code: string;
  readonly letter: string;
}

/** What may be performed: actions without a permission, and those whose permission the person has. */
export function permitted(actions: readonly Action[], permissions: readonly string[]): Action[] {
  return actions.filter(
    ({ permission }) => permission === null || permissions.includes(permission),
  );
}

/** As assistive technology reads it (ARIA `aria-keyshortcuts`). */
export function shortcutText({ letter }: Shortcut): string {
  return `Alt+Shift+${letter}`;
}

/** The action a key press asks for; null for every other key. */
export function actionFor(
  event: Pick<KeyboardEvent, 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'code'>,
  actions: readonly Action[],
): Action | null {
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return null;
  return actions.find(({ shortcut }) => shortcut.code === event.code) ?? null;
}
