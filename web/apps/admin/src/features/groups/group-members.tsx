import { Button } from '@fluentui/react-components';
import { PersonAdd20Regular } from '@fluentui/react-icons';
import { createGroups, type GroupMember, type GroupRecord } from '@tandem/api';
import { isolate, t } from '@tandem/i18n';
import { List, Question, tell, type ListSource } from '@tandem/ui';
import { useMemo, useState, type ReactNode } from 'react';

import type { SectionProps } from '../../app/section.ts';
import { groupPath } from '../../report/group-path.ts';
import { manageReason } from '../../report/manage-reason.ts';
import { AddMembers } from './add-members.tsx';
import { memberList } from './member-list.tsx';
import { membersChanged } from './members-changed.ts';

interface Props extends Pick<SectionProps, 'api' | 'me'> {
  readonly group: GroupRecord;
}

/** Who and what is in a group directly. */
export function GroupMembers({ api, me, group }: Props): ReactNode {
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<GroupMember | null>(null);
  const groups = useMemo(() => createGroups(api), [api]);
  const source = useMemo(
    (): ListSource<GroupMember> => ({
      key: ['groups', 'members', group.id],
      read: (query) => groups.members(group.id, query),
    }),
    [groups, group.id],
  );
  const reason = manageReason(me);
  const remove = (member: GroupMember): ReactNode => (
    <Button
      appearance="subtle"
      size="small"
      aria-label={t('groups.removeMember', { name: isolate(member.name) })}
      onClick={() => setLeaving(member)}
    >
      {t('groups.remove')}
    </Button>
  );
  return (
    <>
      <List
        list={memberList}
        source={source}
        href={memberPath}
        {...(reason === null && { actions: remove })}
        commands={[
          {
            label: t('groups.addMembers'),
            icon: <PersonAdd20Regular />,
            reason,
            perform: () => setAdding(true),
          },
        ]}
      />
      {adding && <AddMembers api={api} group={group} close={() => setAdding(false)} />}
      {leaving !== null && (
        <Question
          title={t('groups.remove.title', {
            name: isolate(leaving.name),
            group: isolate(group.name),
          })}
          text={t('groups.remove.text')}
          answer={t('groups.remove')}
          close={() => setLeaving(null)}
          perform={async () => {
            await groups.removeMember(group.id, leaving.id);
            await membersChanged();
            setLeaving(null);
            tell(t('groups.removed', { name: isolate(leaving.name) }));
          }}
        />
      )}
    </>
  );
}

function memberPath({ kind, id }: GroupMember): string {
  return kind === 'group' ? groupPath(id) : `/admin/people/${encodeURIComponent(id)}`;
}
