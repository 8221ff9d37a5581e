import { makeStyles } from '@fluentui/react-components';
import { PeopleTeam20Regular } from '@fluentui/react-icons';
import type { GroupMember } from '@tandem/api';
import { t } from '@tandem/i18n';
import { Photo, StateMark, type ListDefinition } from '@tandem/ui';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  name: { display: 'flex', alignItems: 'center', gap: '10px' },
  icon: { display: 'inline-grid', placeItems: 'center', width: '32px', height: '32px' },
});

function Name({ member }: { readonly member: GroupMember }): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.name}>
      {member.kind === 'group' ? (
        <span className={styles.icon}>
          <PeopleTeam20Regular aria-hidden="true" />
        </span>
      ) : (
        <Photo
          person={{
            ...member,
            givenName: member.name,
            familyName: '',
            jobTitle: '',
            company: '',
            verifiedDomain: null,
          }}
          size="small"
        />
      )}
      <bdi>{member.name}</bdi>
    </span>
  );
}

/** The list of a group's members. */
export const memberList: ListDefinition<GroupMember> = {
  id: 'members',
  label: 'groups.members',
  columns: [
    { id: 'name', label: 'groups.name', cell: (member) => <Name member={member} /> },
    {
      id: 'kind',
      label: 'groups.kind',
      cell: ({ kind }) => t(kind === 'group' ? 'admin.filter.group' : 'admin.filter.person'),
    },
    { id: 'mail', label: 'people.mail', cell: ({ mail }) => mail ?? '' },
    {
      id: 'status',
      label: 'people.status',
      cell: ({ kind, active }) =>
        kind === 'group' ? (
          ''
        ) : (
          <StateMark kind={active ? 'good' : 'off'}>
            {t(active ? 'people.active' : 'people.inactive')}
          </StateMark>
        ),
    },
  ],
  filters: [],
  sort: '',
  rowKey: ({ kind, id }) => `${kind} ${id}`,
  empty: 'groups.members.empty',
};
