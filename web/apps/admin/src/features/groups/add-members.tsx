import { Button } from '@fluentui/react-components';
import { createGroups, Problem, type GroupRecord, type Http } from '@tandem/api';
import { isolate, t } from '@tandem/i18n';
import { Dialog, Refused, tell, Text, useSubmit } from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import type { Candidate, CandidateKind } from '../../picker/candidate.ts';
import { Picker } from '../../picker/picker.tsx';
import { membersChanged } from './members-changed.ts';

const kinds: readonly CandidateKind[] = ['person', 'group'];

interface Props {
  readonly api: Http;
  readonly group: GroupRecord;
  readonly close: () => void;
}

/** Puts people and groups into a group: all that were chosen, or none. */
export function AddMembers({ api, group, close }: Props): ReactNode {
  const [chosen, setChosen] = useState<readonly Candidate[]>([]);
  const submit = useSubmit();
  const ids = (kind: CandidateKind): string[] =>
    chosen.filter((candidate) => candidate.kind === kind).map(({ id }) => id);
  const add = (): void =>
    void submit.run(async () => {
      await createGroups(api).addMembers(group.id, ids('person'), ids('group'));
      await membersChanged();
      close();
      const values = { count: chosen.length, group: isolate(group.name) };
      tell(t('groups.membersAdded', values));
    });
  const buttons = (
    <>
      <Button
        appearance="primary"
        disabledFocusable={submit.isBusy || chosen.length === 0}
        onClick={add}
      >
        {chosen.length === 0
          ? t('groups.addMembers')
          : t('groups.addChosen', { count: chosen.length })}
      </Button>
      <Button onClick={close}>{t('cancel')}</Button>
    </>
  );
  return (
    <Dialog
      title={t('groups.addMembers.title', { name: isolate(group.name) })}
      shape="panel"
      close={close}
      buttons={buttons}
    >
      <Refused failure={submit.failure} />
      <CyclePath failure={submit.failure} />
      <Picker api={api} kinds={kinds} isMultiple chosen={chosen} choose={setChosen} />
    </Dialog>
  );
}

/** Which groups would be inside each other: the server's sentence names them. */
function CyclePath({ failure }: { readonly failure: unknown }): ReactNode {
  if (!(failure instanceof Problem) || failure.type !== 'group-cycle') return null;
  return (
    <Text>
      <bdi>{failure.detail}</bdi>
    </Text>
  );
}
