import { t } from '@tandem/i18n';
import { StateMark } from '@tandem/ui';
import type { ReactNode } from 'react';

/** Whether somebody may sign in at all. */
export function StatusMark({ active }: { readonly active: boolean }): ReactNode {
  return (
    <StateMark kind={active ? 'good' : 'off'}>
      {t(active ? 'people.active' : 'people.inactive')}
    </StateMark>
  );
}
