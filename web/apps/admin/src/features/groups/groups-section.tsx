import { t } from '@tandem/i18n';
import { Busy, Center, Queries } from '@tandem/ui';
import { lazy, Suspense, type ReactNode } from 'react';

import type { SectionProps } from '../../app/section.ts';
import { GroupsPage } from './groups-page.tsx';

const GroupPage = lazy(() => import('./group-page.tsx'));

/** The section **Groups**: the list, and one group. */
export default function GroupsSection({ api, me, path }: SectionProps): ReactNode {
  const [id = ''] = path.split('/');
  return (
    <Queries>
      <Suspense
        fallback={
          <Center title={t('loading')}>
            <Busy />
          </Center>
        }
      >
        {id === '' ? (
          <GroupsPage api={api} me={me} />
        ) : (
          <GroupPage key={id} api={api} me={me} id={id} />
        )}
      </Suspense>
    </Queries>
  );
}
