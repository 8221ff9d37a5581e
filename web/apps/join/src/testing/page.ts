import { showLanguage, type Language } from '@tandem/i18n';
import type { SharerState } from '@tandem/core';
import { FakeChat, FakeSharerSession } from '@tandem/ui/testing';

import type { Typed } from '../screens/screen.ts';
import { sharerView, type SharerView } from '../screens/sharer-view.ts';

/** The sharer's page with a session that a test leads from state to state. */
export interface Stage {
  readonly session: FakeSharerSession;
  readonly typed: Typed;
  readonly column: HTMLElement;
  readonly view: SharerView;
}

export async function stage(
  state: SharerState,
  chat = new FakeChat(),
  language: Language = 'en',
): Promise<Stage> {
  await showLanguage(language);
  const column = document.createElement('main');
  document.body.replaceChildren(column);
  const session = new FakeSharerSession(state, chat);
  const typed = { code: '', draft: '', chatOpen: false };
  const view = sharerView(column, session, typed, (code) => session.submit(code));
  return { session, typed, column, view };
}

/** The element, or a failure that says what is missing. */
export function find<E extends HTMLElement = HTMLElement>(selector: string): E {
  const element = document.querySelector<E>(selector);
  if (element === null) throw new Error(`no ${selector} in ${document.body.innerHTML}`);
  return element;
}

/** The button or link whose words begin so. */
export function button(words: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('button, a')];
  const found = all.find((element) => element.textContent.startsWith(words));
  if (found === undefined) throw new Error(`no ${words} in ${document.body.textContent}`);
  return found;
}

export function press(element: HTMLElement, key: string, change: KeyboardEventInit = {}): void {
  element.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...change }),
  );
}

export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
