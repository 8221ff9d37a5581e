import { t } from '@tandem/i18n';
import type { AccountApi, TotpSetUp } from '@tandem/api';

import { h } from '../dom.ts';
import { form } from '../form/form.ts';
import { totpField } from '../form/totp-field.ts';
import { button } from '../screens/parts.ts';
import { copyButton } from './copy-button.ts';
import { inGroups, qrPicture } from './qr-picture.ts';

interface Options {
  readonly api: Pick<AccountApi, 'confirmTotp'>;
  readonly setUp: TotpSetUp;
  confirmed(recoveryCodes: readonly string[]): void;
  cancel(): void;
}

/** The key as picture and as text, and the first code that proves the app has it. */
export function totpSetUp({ api, setUp, confirmed, cancel }: Options): HTMLElement {
  const code = totpField('totp-code', 'signIn.code.hint');
  const status = h('p', { class: 'hint', role: 'status' });
  const stop = button(t('cancel'), 'plain', cancel);
  stop.classList.add('wide');
  const confirm = form(
    {
      fields: [code],
      byName: { code },
      submit: 'account.totp.confirm',
      send: async () => {
        if (code.isComplete()) confirmed(await api.confirmTotp(code.value()));
      },
    },
    stop,
  );
  return h(
    'div',
    { class: 'stack' },
    h('p', { tabindex: '-1' }, t('account.totp.scan')),
    h('div', { class: 'qr-frame' }, qrPicture(setUp.qr, setUp.size)),
    h('p', {}, t('account.totp.secret')),
    h('p', { class: 'secret', dir: 'ltr' }, inGroups(setUp.secret)),
    h('div', { class: 'row' }, copyButton('account.totp.copy', setUp.secret, status)),
    status,
    confirm.element,
  );
}
