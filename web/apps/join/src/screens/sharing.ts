import { callName, clock, t } from '@tandem/i18n';

import { chatPanel } from '../chat/chat-panel.ts';
import { h, setText } from '../dom.ts';
import { avatar } from '../avatar.ts';
import { icon } from '../icons.ts';
import { button, heading, notice } from './parts.ts';
import type { Screen, ScreenContext, StateOf } from './screen.ts';
import { shareStatus } from './share-status.ts';

/** While somebody sees the screen: the bar that cannot be lost, what is going on, and the chat. */
export function sharingScreen(first: StateOf<'active'>, context: ScreenContext): Screen {
  const { session, typed } = context;
  let state = first;
  const name = callName(first.peer, 'helper');
  const title = heading('');
  title.setAttribute('aria-live', 'polite');
  const time = h('span', { class: 'time', role: 'timer' });
  const pause = button('', 'plain', () => session.setPaused(!state.pausedBy.includes('sharer')));
  const unread = h('span', { class: 'unread', 'aria-hidden': 'true' });
  const unreadWords = h('span', { class: 'unseen' });
  const unreadNews = h('p', { class: 'unseen', role: 'status' });
  const chat = button(t('action.chat'), 'plain', () => showChat(!typed.chatOpen), 'chat');
  chat.append(unreadWords, unread);
  const choose = button(t('choose.button'), 'primary', () => session.chooseScreen(), 'screen');
  const trouble = h('div', { role: 'status' });
  const hints = h(
    'div',
    {},
    h('p', {}, t('share.hint')),
    h('p', { class: 'hint' }, t('share.hint.pause')),
  );
  const explanation = h('div', { class: 'explanation' }, trouble, choose, hints);
  const panel = chatPanel(session.chat, name, typed, () => showChat(false));
  const bar = h(
    'div',
    { class: 'bar', role: 'region', 'aria-label': t('share.bar') },
    h('div', { class: 'bar-who' }, avatar(first.peer, 'small'), title, time),
    h(
      'div',
      { class: 'bar-actions' },
      pause,
      chat,
      button(t('action.leave'), 'danger', () => session.leave(), 'leave'),
    ),
  );

  const showChat = (open: boolean): void => {
    typed.chatOpen = open && session.chat.get().enabled;
    panel.element.hidden = !typed.chatOpen;
    chat.setAttribute('aria-expanded', `${typed.chatOpen}`);
    if (typed.chatOpen) panel.opened();
    else if (open !== typed.chatOpen || panel.element.contains(document.activeElement))
      chat.focus();
    drawChatMark();
  };
  const drawChatMark = (): void => {
    const { enabled, unread: count } = session.chat.get();
    chat.hidden = !enabled;
    if (!enabled) panel.element.hidden = true;
    if (typed.chatOpen && count > 0) session.chat.markRead();
    const shown = typed.chatOpen ? 0 : count;
    setText(unread, shown > 0 ? `${shown}` : '');
    const words = shown > 0 ? t('chat.unread', { count: shown }) : '';
    setText(unreadWords, words && `, ${words}`);
    setText(unreadNews, words);
    const page = t(shareStatus(state).key, { name });
    document.title =
      shown > 0 ? t('title.unread', { count: shown, page }) : t('title.live', { page });
  };
  const draw = (next: StateOf<'active'>): void => {
    state = next;
    const status = shareStatus(next);
    setText(title, t(status.key, { name }));
    bar.dataset['state'] = status.tone;
    const mine = next.pausedBy.includes('sharer');
    pause.replaceChildren(
      icon(mine ? 'play' : 'pause'),
      h('span', { class: 'label' }, t(mine ? 'action.resume' : 'action.pause')),
    );
    pause.hidden = next.captureEnded;
    choose.hidden = !next.captureEnded;
    hints.hidden = next.captureEnded;
    say(trouble, troubles(next, name));
    drawChatMark();
  };
  const tick = (): void => {
    const text = clock(Date.now() - state.since);
    setText(time, text);
    time.setAttribute('aria-label', t('share.time', { time: text }));
  };
  const timer = setInterval(tick, 1000);
  const unsubscribe = session.chat.subscribe(drawChatMark);
  draw(first);
  tick();
  showChat(typed.chatOpen);
  return {
    element: h('section', { class: 'sharing' }, bar, explanation, panel.element, unreadNews),
    focus: title,
    update: (next) => {
      if (next.kind === 'active') draw(next);
    },
    dispose: () => {
      clearInterval(timer);
      unsubscribe();
      panel.dispose();
    },
  };
}

function troubles({ link, captureEnded }: StateOf<'active'>, name: string): string[] {
  return [
    ...(link === 'reconnecting' ? [t('share.reconnecting', { name })] : []),
    ...(captureEnded ? [t('share.stopped.text')] : []),
  ];
}

/** Shows what troubles; draws only what changed, so that the live region speaks once. */
function say(region: HTMLElement, sentences: readonly string[]): void {
  if (region.textContent === sentences.join('')) return;
  region.replaceChildren(...sentences.map((sentence) => notice('attention', sentence)));
}
