import { t, timeOfDay } from '@tandem/i18n';
import type { Chat, ChatError, ChatLine } from '@tandem/core';

import { h, setText } from '../dom.ts';
import { button } from '../screens/parts.ts';

/** Characters of one message (issue: chat of any script). */
const limit = 4000;

export interface ChatPanel {
  readonly element: HTMLElement;
  /** The panel has just been shown: newest line in sight, caret in the field. */
  opened(): void;
  dispose(): void;
}

/** The thread and the field below it. Lines are text nodes in their own direction; nothing in them can be clicked. */
export function chatPanel(
  chat: Chat,
  name: string,
  typed: { draft: string },
  close: () => void,
): ChatPanel {
  const list = h('ol');
  const log = h(
    'div',
    { class: 'chat-log', role: 'log', tabindex: '0', 'aria-label': t('chat.log', { name }) },
    list,
  );
  const empty = h('p', { class: 'hint' }, t('chat.empty', { name }));
  const error = h('p', { class: 'field-error', id: 'chat-error', role: 'alert' });
  const field = h('textarea', {
    rows: '2',
    dir: 'auto',
    'aria-label': t('chat.message'),
    placeholder: t('chat.message'),
    'aria-describedby': 'chat-error',
    input: () => {
      typed.draft = field.value;
      setText(error, tooLong(field.value));
    },
    keydown: (event) => {
      if (isSendKey(event)) send(event);
    },
  });
  const send = (event: Event): void => {
    event.preventDefault();
    const fault = chat.send(field.value);
    setText(error, fault === null ? '' : faultText(fault, field.value));
    if (fault === null) {
      field.value = '';
      typed.draft = '';
    }
    field.focus();
  };
  const draw = (): void => {
    const { lines } = chat.get();
    empty.hidden = lines.length > 0;
    log.hidden = lines.length === 0;
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
    drawLines(list, lines, name);
    if (atEnd) log.scrollTop = log.scrollHeight;
  };
  field.value = typed.draft;
  const unsubscribe = chat.subscribe(draw);
  draw();
  const element = h(
    'section',
    {
      class: 'chat card',
      'aria-label': t('chat.title'),
      keydown: (event) => isEscape(event) && close(),
    },
    h(
      'div',
      { class: 'chat-top' },
      h('h2', {}, t('chat.title')),
      button(t('chat.close'), 'plain', close),
    ),
    log,
    empty,
    h(
      'form',
      { submit: send },
      field,
      h('button', { type: 'submit', class: 'button primary' }, t('chat.send')),
    ),
    error,
  );
  return {
    element,
    opened: () => {
      // The panel may not be in the page yet.
      queueMicrotask(() => {
        log.scrollTop = log.scrollHeight;
      });
      field.focus();
    },
    dispose: unsubscribe,
  };
}

/** Adds what is new and marks what was delivered; a line that stands is not built again. */
function drawLines(list: HTMLElement, lines: readonly ChatLine[], name: string): void {
  lines.forEach((line, index) => {
    const present = list.children[index];
    if (present instanceof HTMLElement && present.dataset['id'] === line.id) {
      setPending(present, line);
      return;
    }
    const item = chatLine(line, name);
    if (present === undefined) list.append(item);
    else present.replaceWith(item);
  });
  while (list.children.length > lines.length) list.lastElementChild?.remove();
}

function chatLine(line: ChatLine, name: string): HTMLElement {
  const from = line.from === 'me' ? t('chat.from.me') : name;
  const item = h(
    'li',
    { class: `chat-line ${line.from}` },
    h(
      'p',
      { class: 'chat-meta' },
      h('span', {}, from),
      ' ',
      h('time', {}, timeOfDay(line.at)),
      ' ',
      h('span', { class: 'pending' }),
    ),
    h('p', { class: 'chat-text', dir: 'auto' }, line.text),
  );
  item.dataset['id'] = line.id;
  setPending(item, line);
  return item;
}

function setPending(item: HTMLElement, line: ChatLine): void {
  const mark = item.querySelector('.pending');
  if (mark) setText(mark, line.from === 'me' && !line.delivered ? t('chat.pending') : '');
}

function isEscape(event: Event): boolean {
  return event instanceof KeyboardEvent && event.key === 'Escape' && !event.isComposing;
}

/** Enter sends, Shift and Enter begins a line; never while an input method is composing. */
function isSendKey(event: Event): boolean {
  return (
    event instanceof KeyboardEvent && event.key === 'Enter' && !event.shiftKey && !event.isComposing
  );
}

function tooLong(text: string): string {
  const count = [...text].length - limit;
  return count > 0 ? t('chat.tooLong', { count }) : '';
}

function faultText(fault: ChatError, text: string): string {
  switch (fault) {
    case 'empty':
      return t('chat.error.empty');
    case 'too-long':
      return tooLong(text);
    case 'not-text':
      return t('chat.error.notText');
    case 'disabled':
      return t('chat.error.disabled');
    case 'not-connected':
      return t('chat.error.notConnected');
  }
}
