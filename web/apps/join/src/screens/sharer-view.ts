import type { SharerSession, SharerState } from '@tandem/core';
import { t } from '@tandem/i18n';

import { choosingScreen } from './choosing.ts';
import { codeEntryScreen } from './code-entry.ts';
import { endedScreen } from './ended.ts';
import type { Screen, Typed } from './screen.ts';
import { sharingScreen } from './sharing.ts';
import { trustScreen } from './trust.ts';
import { checkingScreen, connectingScreen, waitingForHelperScreen } from './waiting.ts';

/** Shows the screen of the session's state in the column; submitting goes through the page, which knows about sign-in. */
export interface SharerView {
  /** Draws from nothing, for example in another language. */
  redraw(): void;
}

export function sharerView(
  column: HTMLElement,
  session: SharerSession,
  typed: Typed,
  submit: (code: string) => void,
): SharerView {
  let screen: Screen | null = null;
  let shown: SharerState | null = null;

  const build = (state: SharerState): Screen => {
    const context = { session, typed };
    switch (state.kind) {
      case 'code-entry':
        return codeEntryScreen(state.refusal, { typed, submit });
      case 'checking':
        return checkingScreen();
      case 'waiting-for-helper':
        return waitingForHelperScreen(state, context);
      case 'trust':
        return trustScreen(state, context);
      case 'choosing-screen':
        return choosingScreen(state, context);
      case 'connecting':
        return connectingScreen(state, context);
      case 'active':
        return sharingScreen(state, context);
      case 'ended':
        return endedScreen(state);
    }
  };
  const draw = (): void => {
    const state = session.get();
    if (state === shown) return;
    if (state.kind === shown?.kind && screen?.update) screen.update(state);
    else replace(state);
    shown = state;
  };
  const replace = (state: SharerState): void => {
    screen?.dispose?.();
    document.title = t('title.page', { page: t('title.join') });
    screen = build(state);
    column.replaceChildren(screen.element);
    screen.focus.focus();
  };
  session.subscribe(draw);
  draw();
  return { redraw: () => replace(session.get()) };
}
