import { showLanguage, type Language } from '@tandem/i18n';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import { startAppearance } from '../theme/appearance.ts';
import { TandemProvider } from '../theme/tandem-provider.tsx';

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

/** Draws into a page of jsdom with theme and language, as an app would. */
export async function render(content: ReactNode, language: Language = 'en'): Promise<Rendered> {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  globalThis.matchMedia ??= (query) =>
    Object.assign(new EventTarget(), { matches: false, media: query }) as MediaQueryList;
  await Promise.all([showLanguage(language), startAppearance()]);
  const root = document.body.appendChild(document.createElement('div'));
  const react = createRoot(root);
  const find = (selector: string): HTMLElement => {
    const element = root.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`no ${selector} in ${root.innerHTML}`);
    return element;
  };
  await act(async () => react.render(<TandemProvider>{content}</TandemProvider>));
  return {
    root,
    find,
    button: (words) => {
      const buttons = [...root.querySelectorAll('button')];
      const found = buttons.find((button) => button.textContent.startsWith(words));
      if (found === undefined) throw new Error(`no button ${words} in ${root.textContent}`);
      return found;
    },
    act: (work) => act(async () => work()),
    unmount: async () => {
      await act(async () => react.unmount());
      root.remove();
    },
  };
}
