import { createGroups, Problem, type GroupRecord } from '@tandem/api';
import { t } from '@tandem/i18n';
import { Busy, Center, failureText, Link, Notice, Page, Part, Text, useRead } from '@tandem/ui';
import type { ReactNode } from 'react';

import type { SectionProps } from '../../app/section.ts';
import { groupPath, GROUPS_PATH } from '../../report/group-path.ts';
import { sourceText } from '../../report/sources.ts';
import { GroupCommands } from './group-commands.tsx';
import { GroupMembers } from './group-members.tsx';

interface Props extends Pick<SectionProps, 'api' | 'me'> {
  readonly id: string;
}

/** One group: what it is for, where it belongs, and who is in it. */
export default function GroupPage({ api, me, id }: Props): ReactNode {
  const read = useRead(['groups', 'one', id], () => createGroups(api).find(id));
  const crumbs = [
    { name: t('title.admin'), to: '/admin' },
    { name: t('admin.groups'), to: GROUPS_PATH },
  ];
  const group = read.value;
  if (group === null) {
    if (read.failure === null) {
      return (
        <Center title={t('loading')}>
          <Busy />
        </Center>
      );
    }
    const isGone = read.failure instanceof Problem && read.failure.status === 404;
    return (
      <Page title={t(isGone ? 'groups.gone' : 'admin.groups')} crumbs={crumbs}>
        <Notice kind="stop">{failureText(read.failure)}</Notice>
      </Page>
    );
  }
  return (
    <Page title={group.name} crumbs={crumbs} lead={<Lead group={group} />}>
      <GroupCommands api={api} me={me} group={group} />
      <Part title={t('groups.members')} isWide>
        <GroupMembers api={api} me={me} group={group} />
      </Part>
    </Page>
  );
}

function Lead({ group }: { readonly group: GroupRecord }): ReactNode {
  const { description, parents, source } = group;
  return (
    <>
      {description !== '' && (
        <Text quiet>
          <bdi>{description}</bdi>
        </Text>
      )}
      <Text quiet>
        {t('people.source')}: {sourceText(source)}
      </Text>
      {parents.length > 0 && (
        <Text quiet>
          {t('groups.in')}{' '}
          {parents.map((parent, index) => (
            <span key={parent.id}>
              {index > 0 && ', '}
              <Link to={groupPath(parent.id)}>
                <bdi>{parent.name}</bdi>
              </Link>
            </span>
          ))}
        </Text>
      )}
    </>
  );
}
