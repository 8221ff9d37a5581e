import { t } from '@tandem/i18n';
import type { SignInApi, WaysIn } from '@tandem/api';

import { h, setText } from '../dom.ts';
import { providerLink } from './provider-link.ts';

interface Options {
  readonly api: Pick<SignInApi, 'discover'>;
  /** Where the provider's sign-in comes back to; null: the server decides. */
  readonly next: string | null;
  /** What was found before the page was drawn again. */
  readonly known: Found | null;
  /** Called with every answer, so that the form shows the ways in that are left. */
  shown(found: Found): void;
}

/** The ways in that belong to a mail address. */
export interface Found extends WaysIn {
  readonly login: string;
}

export interface ProviderChoices {
  /** The words and the links, to stand below the mail address. */
  readonly rows: readonly HTMLElement[];
  /** Asks once for each mail address; a failure shows nothing, the password is always there. */
  ask(login: string): Promise<void>;
  /** Moves the focus to the first provider; false: there is none. */
  focus(): boolean;
}

const looksLikeMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The sign-ins of the person's own organisation, as soon as the mail address tells which one that is. */
export function providerChoices({ api, next, known, shown }: Options): ProviderChoices {
  const words = h('p', { class: 'hint', role: 'status' });
  const links = h('div', { class: 'stack', hidden: true });
  let asked = { login: '', answer: Promise.resolve() };

  const draw = (found: Found): void => {
    const some = found.providers.length > 0;
    setText(words, some ? t('signIn.provider.found') : '');
    links.replaceChildren(...found.providers.map((provider) => providerLink(provider, next)));
    if (some && found.methods.includes('password')) {
      links.append(h('p', { class: 'or' }, h('span', {}, t('signIn.or'))));
    }
    links.hidden = !some;
    shown(found);
  };
  const find = async (login: string): Promise<void> => {
    try {
      const ways = await api.discover(login);
      if (asked.login === login) draw({ ...ways, login });
    } catch {
      asked = { ...asked, login: '' };
    }
  };
  if (known !== null) queueMicrotask(() => draw(known));
  return {
    rows: [words, links],
    ask: (login) => {
      if (!looksLikeMail.test(login)) return Promise.resolve();
      if (asked.login !== login) {
        asked = { login, answer: Promise.resolve() };
        asked.answer = find(login);
      }
      return asked.answer;
    },
    focus: () => {
      links.querySelector('a')?.focus();
      return !links.hidden;
    },
  };
}
