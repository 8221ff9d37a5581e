import { createGroups, Problem, type GroupForm, type GroupRecord, type Http } from '@tandem/api';
import { isolate, t } from '@tandem/i18n';
import { changed, Notice, tell } from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import { isProvisioned } from '../../report/sources.ts';
import { GroupDialog } from './group-dialog.tsx';

interface Props {
  readonly api: Http;
  readonly group: GroupRecord;
  readonly close: () => void;
}

/** Changes name and description of a group. */
export function EditGroup({ api, group, close }: Props): ReactNode {
  const [version, setVersion] = useState(group.version);
  const [stored, setStored] = useState<GroupForm | null>(null);
  const name = isolate(group.name);
  const send = async (form: GroupForm): Promise<void> => {
    try {
      await createGroups(api).change(group.id, { ...form, version });
    } catch (failure) {
      const current = storedGroup(failure);
      if (current === null) throw failure;
      setStored({ name: current.name, description: current.description });
      setVersion(current.version);
      return;
    }
    await changed('groups');
    close();
    tell(t('groups.changed', { name }));
  };
  return (
    <GroupDialog
      title={t('groups.edit.title', { name })}
      answer={t('people.save')}
      start={{ name: group.name, description: group.description }}
      stored={stored}
      close={close}
      send={send}
    >
      {isProvisioned(group.source) && <Notice kind="attention">{t('groups.provisioned')}</Notice>}
    </GroupDialog>
  );
}

/** What the server has, from the refusal of an outdated version. */
function storedGroup(failure: unknown): (GroupForm & { version: number }) | null {
  if (!(failure instanceof Problem) || failure.type !== 'version-conflict') return null;
  const { current } = failure.members;
  if (typeof current !== 'object' || current === null) return null;
  const { name, description, version } = current as Record<string, unknown>;
  if (typeof name !== 'string' || typeof version !== 'number') return null;
  return { name, description: typeof description === 'string' ? description : '', version };
}
