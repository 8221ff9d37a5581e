import { Busy, Center, Queries } from '@tandem/ui';
import { t } from '@tandem/i18n';
import { lazy, Suspense, type ReactNode } from 'react';

import type { SectionProps } from '../../app/section.ts';
import { PeoplePage } from './people-page.tsx';

const PersonPage = lazy(() => import('./person-page.tsx'));
const ImportPage = lazy(() => import('./import-page.tsx'));

/** The section **People**: the list, one person, and the import of many. */
export default function PeopleSection({ api, me, path }: SectionProps): ReactNode {
  const [id = '', tab = ''] = path.split('/');
  return (
    <Queries>
      <Suspense
        fallback={
          <Center title={t('loading')}>
            <Busy />
          </Center>
        }
      >
        {id === '' && <PeoplePage api={api} me={me} />}
        {id === 'import' && <ImportPage api={api} me={me} />}
        {id !== '' && id !== 'import' && (
          <PersonPage key={id} api={api} me={me} id={decoded(id)} tab={tab} />
        )}
      </Suspense>
    </Queries>
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
