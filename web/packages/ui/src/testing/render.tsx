import { showLanguage, type Language } from '@tandem/i18n';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import { startAppearance } from '../theme/appearance.ts';
import { TandemProvider } from '../theme/tandem-provider.tsx';
import { fakeDialogs } from './dialogs.ts';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

/** A page that a test can look at and work with. */
export interface Rendered {
  readonly root: HTMLElement;
  /** The element, or a failure that says what is missing. */
  find(selector: string): HTMLElement;
  /** The button whose text begins with these words. */
  button(words: string): HTMLElement;
  act(work: () => void): Promise<void>;
  unmount(): Promise<void>;
}

/** Does the work and everything React makes of it. Outside of it, lazy parts may arrive when they like. */
async function flushed(work: () => void): Promise<void> {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  await act(async () => work());
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
}

/** Draws into a page of jsdom with theme and language, as an app would. */
export async function render(content: ReactNode, language: Language = 'en'): Promise<Rendered> {
  globalThis.matchMedia ??= (query) =>
    Object.assign(new EventTarget(), { matches: false, media: query }) as MediaQueryList;
  fakeDialogs();
  await Promise.all([showLanguage(language), startAppearance()]);
  const root = document.body.appendChild(document.createElement('div'));
  const react = createRoot(root);
  const find = (selector: string): HTMLElement => {
    const element = root.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`no ${selector} in ${root.innerHTML}`);
    return element;
  };
  await flushed(() => react.render(<TandemProvider>{content}</TandemProvider>));
  return {
    root,
    find,
    button: (words) => {
      const buttons = [...root.querySelectorAll('button')];
      const found = buttons.find((button) => button.textContent.startsWith(words));
      if (found === undefined) throw new Error(`no button ${words} in ${root.textContent}`);
      return found;
    },
    act: flushed,
    unmount: async () => {
      await flushed(() => react.unmount());
      root.remove();
    },
  };
}
