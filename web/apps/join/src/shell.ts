import {
  chooseLanguage,
  isLanguage,
  language,
  languages,
  onLanguage,
  startLanguage,
  t,
  type TextKey,
} from '@tandem/i18n';

import { h } from './dom.ts';
import { icon } from './icons.ts';

/** What a page puts into its column. Built again when the language changes, so it keeps what was typed elsewhere. */
export type Build = (column: HTMLElement) => void;

/** The frame of every page of this app: sign and name, the language control, one column. */
export async function openPage(title: TextKey, build: Build): Promise<void> {
  await startLanguage();
  const column = h('main', { class: 'column' });
  const header = h('header', { class: 'top' });
  const draw = (): void => {
    document.title = t('title.page', { page: t(title) });
    header.replaceChildren(brand(), languageControl());
    build(column);
  };
  document.body.replaceChildren(header, column);
  draw();
  onLanguage(draw);
}

function brand(): HTMLElement {
  return h('a', { class: 'brand', href: '/' }, icon('sign'), h('span', {}, 'Tandem'));
}

function languageControl(): HTMLElement {
  const select = h('select', {
    class: 'language',
    'aria-label': t('language'),
    change: () => {
      if (isLanguage(select.value)) void chooseLanguage(select.value).then(refocus);
    },
  });
  for (const { tag, name } of languages) {
    select.append(h('option', { value: tag, lang: tag, selected: tag === language() }, name));
  }
  return select;
}

function refocus(): void {
  document.querySelector<HTMLElement>('.language')?.focus();
}
