import { fullName, t } from '@tandem/i18n';
import type { Http, Me } from '@tandem/api';
import { Busy, Center, go, RailItem, Shell, useAddress, useLanguage } from '@tandem/ui';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';

import { LoadGuard } from './load-guard.tsx';
import { mayOpen, pathInside, sectionAt, type Section } from './section.ts';
import { sections as all } from './sections.tsx';

const NoSection = lazy(() => import('./no-section.tsx'));
const Told = lazy(() => import('./told.tsx'));

interface Props {
  readonly me: Me;
  readonly api: Http;
  readonly sections?: readonly Section[];
}

/** The admin center: its navigation holds what exists and what the person may open, nothing else. */
export function AdminPage({ me, api, sections = all }: Props): ReactNode {
  useLanguage();
  const { path } = useAddress();
  const mine = sections.filter((section) => mayOpen(section, me.permissions));
  const start = mine.find((section) => section.path === '/admin/sessions') ?? mine[0];
  const isStart = /^\/admin\/*$/.test(path) && start !== undefined;
  useEffect(() => {
    if (isStart) go(start.path, 'replace');
  }, [isStart, start]);
  const current = isStart ? start : sectionAt(mine, path);
  return (
    <Shell
      who={fullName(me)}
      place={path}
      navigation={<Navigation sections={mine} current={current} />}
    >
      <LoadGuard key={current?.path}>
        <Suspense fallback={<Loading />}>
          {current === undefined ? (
            <NoSection isClosed={sectionAt(sections, path) !== undefined} start={start} />
          ) : (
            <current.page api={api} me={me} path={pathInside(current, path)} />
          )}
        </Suspense>
      </LoadGuard>
      <Suspense>
        <Told />
      </Suspense>
    </Shell>
  );
}

interface NavigationProps {
  readonly sections: readonly Section[];
  readonly current: Section | undefined;
}

function Navigation({ sections, current }: NavigationProps): ReactNode {
  return sections.map((section) => (
    <RailItem
      key={section.path}
      href={section.path}
      icon={section.icon}
      label={t(section.label)}
      current={section === current}
      open={() => go(section.path)}
    />
  ));
}

function Loading(): ReactNode {
  return (
    <Center title={t('loading')}>
      <Busy />
    </Center>
  );
}
