import { t } from '@tandem/i18n';
import { Notice } from '@tandem/ui';
import { useEffect, useRef, type ReactNode } from 'react';

import type { Draft } from './draft.ts';
import { authorOf } from './author.ts';

/** Says that somebody else saved first, what was taken over from them, and what to do. */
export function ConflictNotice({ draft }: { readonly draft: Draft }): ReactNode {
  const { conflicts, taken } = draft;
  const isMet = Object.keys(conflicts).length > 0;
  if (!isMet && taken.length === 0) return null;
  const name = authorOf(draft);
  const list = new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' });
  const names = list.format(taken.map((one) => t(`settings.${one}`)));
  return (
    <Focused key={draft.stored.version}>
      <Notice kind="attention">
        {t(isMet ? 'settings.conflict' : 'settings.conflict.none', { name })}
        {taken.length > 0 && ` ${t('settings.conflict.taken', { settings: names })}`}
      </Notice>
    </Focused>
  );
}

/** Takes the focus when it appears, because the way on has changed. */
function Focused({ children }: { readonly children: ReactNode }): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <div ref={element} role="alert" tabIndex={-1}>
      {children}
    </div>
  );
}
