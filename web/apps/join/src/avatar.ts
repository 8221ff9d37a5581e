import { fullName, initials, t } from '@tandem/i18n';
import type { Person } from '@tandem/core';

import { h } from './dom.ts';

/** A person's photo, or initials where there is none or it does not load. */
export function avatar(person: Person, size: 'large' | 'small'): HTMLElement {
  const frame = h('span', { class: `avatar avatar-${size}` });
  const showInitials = (): void => {
    frame.replaceChildren(h('span', { 'aria-hidden': 'true' }, initials(person)));
  };
  if (person.photoPath === null || !isOwnPath(person.photoPath)) {
    showInitials();
    return frame;
  }
  const alt = size === 'large' ? t('trust.photo', { name: fullName(person) }) : '';
  frame.append(h('img', { src: person.photoPath, alt, error: showInitials }));
  return frame;
}

/** A photo comes from our own server only, whatever a peer says. */
function isOwnPath(path: string): boolean {
  return /^\/[^/\\]/.test(path);
}
