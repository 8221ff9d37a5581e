import { History20Regular } from '@fluentui/react-icons';
import { fullName, t } from '@tandem/i18n';
import type { ConsoleApi, Me } from '@tandem/api';
import { Busy, Center, RailItem, Shell, useLanguage } from '@tandem/ui';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';

// Asked for while it is still unknown who is signed in, so that the rail paints first and waits for nobody.
const sessionsPage = import('../features/sessions/sessions-page.tsx');
const SessionsPage = lazy(() => sessionsPage);

interface Props {
  readonly me: Me;
  readonly api: Pick<ConsoleApi, 'sessions'>;
}

/** The admin center: its navigation holds what exists, nothing else. */
export function AdminPage({ me, api }: Props): ReactNode {
  useLanguage();
  useEffect(() => {
    document.title = t('title.page', { page: t('title.admin') });
  });
  const navigation = (
    <RailItem
      icon={<History20Regular />}
      label={t('admin.sessions')}
      current
      open={() => undefined}
    />
  );
  return (
    <Shell who={fullName(me)} navigation={navigation}>
      <Suspense
        fallback={
          <Center title={t('loading')}>
            <Busy />
          </Center>
        }
      >
        <SessionsPage api={api} />
      </Suspense>
    </Shell>
  );
}
