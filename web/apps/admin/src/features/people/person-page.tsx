import { createPeople, Problem, type PersonRecord } from '@tandem/api';
import { t, type TextKey } from '@tandem/i18n';
import {
  Busy,
  Center,
  failureText,
  Notice,
  Page,
  Photo,
  SubPages,
  Text,
  useRead,
} from '@tandem/ui';
import type { ComponentType, ReactNode } from 'react';

import type { SectionProps } from '../../app/section.ts';
import { PEOPLE_PATH, personPath } from './people-paths.ts';
import { PersonCommands } from './person-commands.tsx';
import { PersonGroups } from './person-groups.tsx';
import { PersonOverview } from './person-overview.tsx';
import { PersonRolesPart } from './person-roles.tsx';
import { PersonSessions } from './person-sessions.tsx';
import { PersonSignInPart } from './person-sign-in.tsx';
import type { PersonPartProps } from './person-part.ts';

interface Tab {
  /** The end of its address; empty: the person's own page. */
  readonly path: string;
  readonly label: TextKey;
  /** Who may not do this does not see it. */
  readonly permission: string;
  readonly part: ComponentType<PersonPartProps>;
}

const tabs: readonly [Tab, ...Tab[]] = [
  { path: '', label: 'people.tab.overview', permission: 'read-people', part: PersonOverview },
  { path: 'groups', label: 'admin.groups', permission: 'read-people', part: PersonGroups },
  { path: 'roles', label: 'people.tab.roles', permission: 'read-people', part: PersonRolesPart },
  { path: 'sessions', label: 'admin.sessions', permission: 'view-reports', part: PersonSessions },
  {
    path: 'sign-in',
    label: 'people.tab.signIn',
    permission: 'manage-people',
    part: PersonSignInPart,
  },
];

interface Props extends Pick<SectionProps, 'api' | 'me'> {
  readonly id: string;
  /** The end of the address after the id. */
  readonly tab: string;
}

/** One person: who they are, and on pages of their own what they are in, may do and have done. */
export default function PersonPage({ api, me, id, tab }: Props): ReactNode {
  const read = useRead(['people', 'one', id], () => createPeople(api).find(id));
  const crumbs = [
    { name: t('title.admin'), to: '/admin' },
    { name: t('admin.people'), to: PEOPLE_PATH },
  ];
  const person = read.value;
  if (person === null) {
    if (read.failure === null) {
      return (
        <Center title={t('loading')}>
          <Busy />
        </Center>
      );
    }
    const isGone = read.failure instanceof Problem && read.failure.status === 404;
    return (
      <Page title={t(isGone ? 'people.gone' : 'admin.people')} crumbs={crumbs}>
        <Notice kind="stop">{failureText(read.failure)}</Notice>
      </Page>
    );
  }
  const open = tabs.filter(({ permission }) => me.permissions.includes(permission));
  const current = open.find(({ path }) => path === tab) ?? tabs[0];
  return (
    <Page
      title={person.displayName}
      crumbs={crumbs}
      start={
        <Photo key={person.photoPath} person={{ ...person, verifiedDomain: null }} size="large" />
      }
      lead={<Lead person={person} />}
    >
      <PersonCommands api={api} me={me} person={person} />
      <SubPages
        label={t('people.pages', { name: person.displayName })}
        pages={open.map(({ path, label }) => ({
          label: t(label),
          to: personPath(id, path),
          isCurrent: path === current.path,
        }))}
      />
      <current.part key={current.path} api={api} me={me} person={person} />
    </Page>
  );
}

function Lead({ person }: { readonly person: PersonRecord }): ReactNode {
  const words = [person.jobTitle, person.company].filter((word) => word !== '');
  return (
    <Text quiet>
      <bdi>{words.join(' · ')}</bdi>
    </Text>
  );
}
