import { dateTime, isolate, problemText, t } from '@tandem/i18n';
import type { Passkey, Passkeys } from '@tandem/api';

import { h, setText } from '../dom.ts';
import { toRefusal } from '../form/refusal.ts';
import { button } from '../screens/parts.ts';

export interface PasskeyList {
  readonly element: HTMLElement;
  /** Asks the server again; never rejects, a failure is shown. */
  refresh(): Promise<void>;
}

/** Every passkey with its name, its day and a way to remove it. */
export function passkeyList(passkeys: Pick<Passkeys, 'list' | 'remove'>): PasskeyList {
  const rows = h('ul', { class: 'entries' });
  const none = h('p', { class: 'hint', hidden: true }, t('account.passkeys.none'));
  const error = h('p', { class: 'field-error', role: 'alert' });
  const status = h('p', { class: 'field-ok', role: 'status', tabindex: '-1' });

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setText(error, '');
    try {
      await work();
    } catch (failure) {
      setText(error, problemText(toRefusal(failure), 'sharer'));
    }
  };
  const remove = (id: string): Promise<void> =>
    attempt(async () => {
      await passkeys.remove(id);
      setText(status, t('account.passkeys.removed'));
      status.focus();
      draw(await passkeys.list());
    });
  const draw = (list: readonly Passkey[]): void => {
    rows.replaceChildren(...list.map((passkey) => row(passkey, () => void remove(passkey.id))));
    rows.hidden = list.length === 0;
    none.hidden = list.length > 0;
  };
  return {
    element: h('div', { class: 'stack' }, rows, none, error, status),
    refresh: () => attempt(async () => draw(await passkeys.list())),
  };
}

function row({ label, createdAt }: Passkey, remove: () => void): HTMLElement {
  return h(
    'li',
    {},
    h(
      'div',
      {},
      h('p', { class: 'entry-name' }, h('bdi', {}, label)),
      h('p', { class: 'hint' }, t('account.passkeys.created', { date: dateTime(createdAt) })),
    ),
    button(t('account.passkeys.remove', { name: isolate(label) }), 'plain', remove),
  );
}
