import { createSessions, type SessionRow } from '@tandem/api';
import { t } from '@tandem/i18n';
import { Page, Text, type ListSource } from '@tandem/ui';
import { useMemo, type ReactNode } from 'react';

import type { SectionProps } from '../../app/section.ts';
import { pickedFilter } from '../../picker/picked-filters.tsx';
import { SessionReport } from '../../report/session-report.tsx';
import { sessionList } from '../../report/session-list.ts';

/** Every help session of the organisation, newest first. */
export function SessionsPage({ api, me }: Pick<SectionProps, 'api' | 'me'>): ReactNode {
  const source = useMemo((): ListSource<SessionRow> => {
    const sessions = createSessions(api);
    return { key: ['sessions'], read: sessions.list, exportPath: sessions.exportPath };
  }, [api]);
  const list = useMemo(() => {
    const byPerson = me.permissions.includes('read-people')
      ? [pickedFilter(api, 'person', 'person')]
      : [];
    return { ...sessionList, filters: [...sessionList.filters, ...byPerson] };
  }, [api, me]);
  return (
    <Page
      title={t('admin.sessions')}
      crumbs={[{ name: t('title.admin'), to: '/admin' }]}
      lead={<Text quiet>{t('admin.sessions.lead')}</Text>}
    >
      <SessionReport list={list} source={source} />
    </Page>
  );
}
