import { t } from '@tandem/i18n';

import { h } from '../dom.ts';
import { button, notice } from '../screens/parts.ts';
import { copyButton } from './copy-button.ts';

/** The recovery codes, this once: to copy, to keep as a file, and gone when the person says so. */
export function recoveryCodes(codes: readonly string[], done: () => void): HTMLElement {
  const status = h('p', { class: 'hint', role: 'status' });
  const text = codes.join('\n');
  const finish = button(t('account.codes.done'), 'primary', done);
  finish.classList.add('wide');
  return h(
    'div',
    { class: 'stack' },
    h('h3', { tabindex: '-1' }, t('account.codes.heading')),
    notice('attention', t('account.codes.once')),
    h('ol', { class: 'codes', dir: 'ltr' }, ...codes.map((code) => h('li', {}, code))),
    h(
      'div',
      { class: 'row' },
      copyButton('account.codes.copy', text, status),
      button(t('account.codes.download'), 'plain', () => download(text)),
    ),
    status,
    finish,
  );
}

/** A text file from this page's memory; the browser forgets its address at once. */
function download(text: string): void {
  const file = new Blob([`${t('account.codes.file')}\n\n${text}\n`], { type: 'text/plain' });
  const href = URL.createObjectURL(file);
  h('a', { href, download: 'tandem-recovery-codes.txt' }).click();
  URL.revokeObjectURL(href);
}
