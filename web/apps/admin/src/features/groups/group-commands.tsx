import { Delete20Regular, Edit20Regular } from '@fluentui/react-icons';
import { createGroups, type GroupRecord } from '@tandem/api';
import { isolate, t } from '@tandem/i18n';
import { changed, CommandBar, go, Question, tell } from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import type { SectionProps } from '../../app/section.ts';
import { GROUPS_PATH } from '../../report/group-path.ts';
import { manageReason } from '../../report/manage-reason.ts';
import { EditGroup } from './edit-group.tsx';

interface Props extends Pick<SectionProps, 'api' | 'me'> {
  readonly group: GroupRecord;
}

/** What can be done with a group. */
export function GroupCommands({ api, me, group }: Props): ReactNode {
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const close = (): void => setOpen(null);
  const reason = manageReason(me);
  const name = isolate(group.name);
  return (
    <>
      <CommandBar
        commands={[
          {
            label: t('people.edit'),
            icon: <Edit20Regular />,
            reason,
            perform: () => setOpen('edit'),
          },
          {
            label: t('people.delete'),
            icon: <Delete20Regular />,
            reason,
            perform: () => setOpen('delete'),
          },
        ]}
      />
      {open === 'edit' && <EditGroup api={api} group={group} close={close} />}
      {open === 'delete' && (
        <Question
          title={t('people.delete.title', { name })}
          text={t('groups.delete.text')}
          answer={t('people.delete')}
          close={close}
          perform={async () => {
            await createGroups(api).remove(group.id);
            go(GROUPS_PATH);
            void changed('groups');
            void changed('people');
            tell(t('people.deleted', { name }));
          }}
        />
      )}
    </>
  );
}
