import { h } from '../dom.ts';
import { icon, type IconName } from '../icons.ts';

export type Weight = 'primary' | 'plain' | 'danger';

/** The heading of a screen; it takes the focus, so that a screen reader says where the person is now. */
export function heading(text: string): HTMLElement {
  return h('h1', { tabindex: '-1' }, text);
}

export function button(
  label: string,
  weight: Weight,
  click: () => void,
  picture: IconName | null = null,
): HTMLButtonElement {
  return h(
    'button',
    { type: 'button', class: `button ${weight}`, click },
    picture && icon(picture),
    h('span', { class: 'label' }, label),
  );
}

export function linkButton(label: string, href: string, weight: Weight): HTMLAnchorElement {
  return h('a', { href, class: `button ${weight}` }, label);
}

/** A moving sign beside words; still where the person wants less motion. */
export function spinner(): HTMLElement {
  return h('span', { class: 'spinner', 'aria-hidden': 'true' }, icon('sign'));
}

const noticeIcons = { attention: 'warning', stop: 'stop', calm: 'info' } as const;

/** A sentence with weight: colour, icon and words say the same. */
export function notice(kind: keyof typeof noticeIcons, text: string): HTMLElement {
  return h('p', { class: `notice ${kind}` }, icon(noticeIcons[kind]), h('span', {}, text));
}
