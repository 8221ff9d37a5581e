import { makeStyles, tokens } from '@fluentui/react-components';
import { PeopleTeam20Regular } from '@fluentui/react-icons';
import type { Membership } from '@tandem/api';
import { t } from '@tandem/i18n';
import { Link, Part, Text } from '@tandem/ui';
import type { ReactNode } from 'react';

import { groupPath } from '../../report/group-path.ts';
import type { PersonPartProps } from './person-part.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  group: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '8px 0',
    overflowWrap: 'anywhere',
    borderBottomWidth: '1px',
    borderBottomStyle: 'solid',
    borderBottomColor: tokens.colorNeutralStroke2,
  },
  how: { color: tokens.colorNeutralForeground2 },
});

/** The groups a person is in, those they were put in first. */
export function PersonGroups({ person }: PersonPartProps): ReactNode {
  const styles = useStyles();
  const groups = person.groups.toSorted(
    (one, other) => Number(other.direct) - Number(one.direct) || one.name.localeCompare(other.name),
  );
  return (
    <Part title={t('admin.groups')} isMain>
      {groups.length === 0 ? (
        <Text quiet>{t('people.groups.none')}</Text>
      ) : (
        <ul className={styles.list}>
          {groups.map((group) => (
            <li key={group.id} className={styles.group}>
              <PeopleTeam20Regular aria-hidden="true" />
              <Link to={groupPath(group.id)}>
                <bdi>{group.name}</bdi>
              </Link>
              <span className={styles.how}>{howText(group)}</span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function howText({ direct }: Membership): string {
  return t(direct ? 'people.groups.direct' : 'people.groups.through');
}
