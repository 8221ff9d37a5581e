import { problemText, t } from '@tandem/i18n';
import type { AccountApi, WebSession } from '@tandem/api';

import { h, setText } from '../dom.ts';
import { toRefusal } from '../form/refusal.ts';
import { button } from '../screens/parts.ts';
import { webSessionRow } from './web-session-row.ts';

type Api = Pick<AccountApi, 'webSessions' | 'endWebSession' | 'endOtherWebSessions'>;

/** Every place where the account is signed in, this one first. */
export function webSessionSection(api: Api): HTMLElement {
  const rows = h('ul', { class: 'entries' });
  const error = h('p', { class: 'field-error', role: 'alert' });
  const status = h('p', { class: 'field-ok', role: 'status', tabindex: '-1' });
  const alone = h('p', { class: 'hint', hidden: true }, t('account.sessions.alone'));

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setText(error, '');
    try {
      await work();
    } catch (failure) {
      setText(error, problemText(toRefusal(failure), 'sharer'));
    }
  };
  const draw = (sessions: readonly WebSession[]): void => {
    const order = [
      ...sessions.filter((one) => one.current),
      ...sessions.filter((one) => !one.current),
    ];
    rows.replaceChildren(
      ...order.map((session) =>
        webSessionRow(session, () =>
          end(() => api.endWebSession(session.id), t('account.sessions.ended')),
        ),
      ),
    );
    alone.hidden = sessions.length !== 1;
    others.hidden = sessions.length < 2;
  };
  const refresh = (): Promise<void> => attempt(async () => draw(await api.webSessions()));
  const end = (work: () => Promise<void>, words: string): void =>
    void attempt(async () => {
      await work();
      setText(status, words);
      status.focus();
      draw(await api.webSessions());
    });
  const others = button(t('account.sessions.endOthers'), 'plain', () =>
    end(() => api.endOtherWebSessions(), t('account.sessions.othersEnded')),
  );
  others.hidden = true;
  void refresh();
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, t('account.sessions.heading')),
    rows,
    alone,
    error,
    status,
    others,
  );
}
