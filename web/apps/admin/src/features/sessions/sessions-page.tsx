import { createSessions, type SessionRow } from '@tandem/api';
import { t } from '@tandem/i18n';
import { go, List, Page, Text, useAddress, withQuery, type ListSource } from '@tandem/ui';
import { useMemo, type ReactNode } from 'react';

import type { SectionProps } from '../../app/section.ts';
import { pickedFilter } from '../../picker/picked-filters.tsx';
import { SessionPanel } from './session-panel.tsx';
import { sessionList } from './session-list.ts';

/** The row that is open stands in the address under this name. */
const OPEN = 'open';

/** Every help session of the organisation, newest first. */
export function SessionsPage({ api, me }: Pick<SectionProps, 'api' | 'me'>): ReactNode {
  const { query } = useAddress();
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
      <List list={list} source={source} href={(row) => withQuery({ [OPEN]: row.id })} />
      <SessionPanel id={query.get(OPEN)} close={() => go(withQuery({ [OPEN]: '' }))} />
    </Page>
  );
}
