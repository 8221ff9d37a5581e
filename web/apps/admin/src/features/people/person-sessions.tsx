import { createSessions, type SessionRow } from '@tandem/api';
import { t } from '@tandem/i18n';
import { Part, type ListSource } from '@tandem/ui';
import { useMemo, type ReactNode } from 'react';

import { sessionList } from '../../report/session-list.ts';
import { SessionReport } from '../../report/session-report.tsx';
import type { PersonPartProps } from './person-part.ts';

/** The help sessions a person took part in, on either side. */
export function PersonSessions({ api, person }: PersonPartProps): ReactNode {
  const source = useMemo((): ListSource<SessionRow> => {
    const sessions = createSessions(api);
    const filtered = (wanted: Parameters<typeof sessions.list>[0]) => ({
      ...wanted,
      filters: { ...wanted.filters, person: person.id },
    });
    return {
      key: ['sessions', person.id],
      read: (wanted) => sessions.list(filtered(wanted)),
      exportPath: (wanted) => sessions.exportPath(filtered(wanted)),
    };
  }, [api, person.id]);
  return (
    <Part title={t('admin.sessions')} isMain isWide>
      <SessionReport list={sessionList} source={source} />
    </Part>
  );
}
