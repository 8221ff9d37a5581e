import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular, Filter20Regular } from '@fluentui/react-icons';
import type { Http } from '@tandem/api';
import { isolate, t, type TextKey } from '@tandem/i18n';
import { Dialog, useRead } from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import { candidateName, type Candidate, type CandidateKind } from './candidate.ts';
import { Picker } from './picker.tsx';

const useStyles = makeStyles({
  chip: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    paddingInlineStart: '10px',
    overflowWrap: 'anywhere',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface Props {
  readonly api: Http;
  readonly kind: CandidateKind;
  /** The chosen id; empty: none. */
  readonly value: string;
  readonly choose: (id: string) => void;
}

interface Words {
  readonly label: TextKey;
  readonly question: TextKey;
}

const words: Readonly<Record<CandidateKind, Words>> = {
  person: { label: 'admin.filter.person', question: 'admin.filter.choose' },
  group: { label: 'admin.filter.group', question: 'admin.filter.chooseGroup' },
};

/** A filter whose value is a person or a group: a button that asks for it, or what was chosen. */
export function PickedFilterControl({ api, kind, value, choose }: Props): ReactNode {
  const [asking, setAsking] = useState(false);
  const { label, question } = words[kind];
  if (value !== '') return <Chosen api={api} kind={kind} value={value} choose={choose} />;
  const pick = ([candidate]: readonly Candidate[]): void => {
    if (candidate === undefined) return;
    setAsking(false);
    choose(candidate.id);
  };
  return (
    <>
      <Button icon={<Filter20Regular />} onClick={() => setAsking(true)}>
        {t(label)}
      </Button>
      {asking && (
        <Dialog title={t(question)} shape="panel" close={() => setAsking(false)}>
          <Picker api={api} kinds={[kind]} isMultiple={false} chosen={[]} choose={pick} />
        </Dialog>
      )}
    </>
  );
}

function Chosen({ api, kind, value, choose }: Props): ReactNode {
  const styles = useStyles();
  const read = useRead([kind === 'person' ? 'people' : 'groups', 'name', value], () =>
    candidateName(api, kind, value),
  );
  const name = read.value ?? (read.failure === null ? '…' : t('admin.filter.unknown'));
  return (
    <span className={styles.chip}>
      <span>
        {t(words[kind].label)}: <bdi>{name}</bdi>
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={t('admin.filter.remove', { name: isolate(name) })}
        onClick={() => choose('')}
      />
    </span>
  );
}
