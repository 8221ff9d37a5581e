import { createHttp, ROUTES, type Me } from '@tandem/api';
import { FakeServer } from '@tandem/api/testing';
import { Queries, queries } from '@tandem/ui';
import { setValue } from '@tandem/ui/testing';
import { render, type Rendered } from '@tandem/ui/testing/render';
import type { Language } from '@tandem/i18n';
import { until } from '@tandem/ui/testing/until';
import type { ReactNode } from 'react';

import type { SectionProps } from '../app/section.ts';
import { administrator } from './me.ts';

const csrf = 'XSRF-TOKEN=token';

/** A page of the admin center over a fake server. */
export interface AdminStage extends Rendered {
  readonly server: FakeServer;
  /** Waits until these words are shown. */
  sees(words: string): Promise<void>;
  /** Types into the field with this label. */
  type(label: string, text: string): Promise<void>;
  /** Presses the button whose words begin so. */
  press(words: string): Promise<void>;
}

/** A fake server that has already given its CSRF token. */
export function fakeServer(): FakeServer {
  const server = new FakeServer();
  server.cookie = csrf;
  return server;
}

/** Draws a page at an address, with what a section is given. */
export async function stage(
  server: FakeServer,
  address: string,
  content: (props: Pick<SectionProps, 'api' | 'me'>) => ReactNode,
  { me = administrator, language = 'en' }: { me?: Me; language?: Language } = {},
): Promise<AdminStage> {
  queries.clear();
  history.replaceState(null, '', address);
  const api = createHttp(server.ports(), ROUTES.me);
  const page = await render(<Queries>{content({ api, me })}</Queries>, language);
  const field = (label: string): HTMLInputElement => {
    const named = page.root.querySelector(`[aria-label="${label}"]`);
    const labels = [...page.root.querySelectorAll('label')];
    const found = labels.find((one) => one.textContent.replace('*', '').startsWith(label));
    const id = found?.getAttribute('for') ?? '';
    const input = named ?? (id === '' ? found?.querySelector('input') : page.find(`[id="${id}"]`));
    if (!(input instanceof HTMLElement)) throw new Error(`no field ${label}`);
    return input as HTMLInputElement;
  };
  return {
    ...page,
    server,
    sees: (words) =>
      until(() => {
        if (!page.root.textContent.includes(words)) {
          throw new Error(`no ${words} in ${page.root.textContent}`);
        }
      }),
    type: (label, text) => page.act(() => setValue(field(label), text)),
    press: (words) => page.act(() => page.button(words).click()),
  };
}
