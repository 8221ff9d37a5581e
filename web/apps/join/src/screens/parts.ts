import { h, type Child } from '../dom.ts';
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

/** A sentence of weight: an icon-free box whose kind is also in its words. */
export function notice(kind: 'attention' | 'stop' | 'calm', ...children: Child[]): HTMLElement {
  return h('p', { class: `notice ${kind}` }, ...children);
}
