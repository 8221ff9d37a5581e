import { Add20Regular } from '@fluentui/react-icons';
import { createGroups, type GroupRow } from '@tandem/api';
import { isolate, t } from '@tandem/i18n';
import { changed, go, List, Page, tell, Text, type ListSource } from '@tandem/ui';
import { useMemo, useState, type ReactNode } from 'react';

import type { SectionProps } from '../../app/section.ts';
import { groupPath } from '../../report/group-path.ts';
import { manageReason } from '../../report/manage-reason.ts';
import { GroupDialog } from './group-dialog.tsx';
import { groupList } from './group-list.ts';

/** Every group of the organisation. */
export function GroupsPage({ api, me }: Pick<SectionProps, 'api' | 'me'>): ReactNode {
  const [adding, setAdding] = useState(false);
  const groups = useMemo(() => createGroups(api), [api]);
  const source = useMemo(
    (): ListSource<GroupRow> => ({
      key: ['groups', 'list'],
      read: groups.list,
      exportPath: groups.exportPath,
    }),
    [groups],
  );
  const close = (): void => setAdding(false);
  return (
    <Page
      title={t('admin.groups')}
      crumbs={[{ name: t('title.admin'), to: '/admin' }]}
      lead={<Text quiet>{t('groups.lead')}</Text>}
    >
      <List
        list={groupList}
        source={source}
        href={({ id }) => groupPath(id)}
        commands={[
          {
            label: t('groups.add'),
            icon: <Add20Regular />,
            reason: manageReason(me),
            perform: () => setAdding(true),
          },
        ]}
      />
      {adding && (
        <GroupDialog
          title={t('groups.add')}
          answer={t('groups.add')}
          start={{ name: '', description: '' }}
          close={close}
          send={async (form) => {
            const group = await groups.add(form);
            void changed('groups');
            close();
            go(groupPath(group.id));
            tell(t('groups.added', { name: isolate(group.name) }));
          }}
        />
      )}
    </Page>
  );
}
