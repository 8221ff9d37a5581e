import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { directionOf } from '@tandem/i18n';
import { useSyncExternalStore, type ReactNode } from 'react';

import { useLanguage } from '../hooks/use-language.ts';
import { currentTheme, onTheme } from './appearance.ts';

/** The nonce the server wrote into the page, so that style elements made here pass its content security policy. */
function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce: nonce() } });

/** Colours, direction and language for everything below; the one root of the helper console and the admin center. After `startAppearance`. */
export function TandemProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const language = useLanguage();
  const theme = useSyncExternalStore(onTheme, currentTheme);
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={theme} dir={directionOf(language)} className="root">
        {children}
      </FluentProvider>
    </RendererProvider>
  );
}
