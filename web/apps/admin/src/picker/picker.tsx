import { Button, Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleTeam20Regular, Search20Regular } from '@fluentui/react-icons';
import type { Http } from '@tandem/api';
import { t } from '@tandem/i18n';
import { failureText, Notice, Photo, Text, useFound } from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import { findCandidates, type Candidate, type CandidateKind } from './candidate.ts';

const useStyles = makeStyles({
  picker: { display: 'flex', flexDirection: 'column', gap: '8px' },
  found: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '200px',
  },
  one: { justifyContent: 'flex-start', textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  label: { display: 'flex', alignItems: 'center', gap: '10px', minWidth: 0 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  detail: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  group: {
    display: 'inline-grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
  },
});

interface Props {
  readonly api: Http;
  readonly kinds: readonly CandidateKind[];
  /** Several at once, or exactly one. */
  readonly isMultiple: boolean;
  readonly chosen: readonly Candidate[];
  readonly choose: (chosen: readonly Candidate[]) => void;
}

/** Finds people and groups by name and lets one or several of them be chosen. */
export function Picker({ api, kinds, isMultiple, chosen, choose }: Props): ReactNode {
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const { items, isBusy, failure } = useFound(['pick', ...kinds], search.trim(), (text) =>
    findCandidates(api, kinds, text),
  );
  const others = chosen.filter(({ id }) => !items.some((item) => item.id === id));
  const status = isBusy
    ? t('loading')
    : items.length === 0
      ? t('admin.pick.none')
      : t('admin.pick.found', { count: items.length });
  return (
    <div className={styles.picker}>
      <Input
        type="search"
        aria-label={t('admin.pick.search')}
        placeholder={t('admin.pick.search')}
        contentBefore={<Search20Regular />}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {failure === null ? (
        <div role="status">
          <Text quiet>{status}</Text>
        </div>
      ) : (
        <div role="alert">
          <Notice kind="stop">{failureText(failure)}</Notice>
        </div>
      )}
      <div className={styles.found} role="group" aria-label={t('admin.pick.results')}>
        {[...others, ...items].map((candidate) => {
          const label = <CandidateLabel candidate={candidate} />;
          if (!isMultiple) {
            return (
              <Button
                key={candidate.id}
                className={styles.one}
                appearance="subtle"
                onClick={() => choose([candidate])}
              >
                {label}
              </Button>
            );
          }
          const rest = chosen.filter(({ id }) => id !== candidate.id);
          return (
            <Checkbox
              key={candidate.id}
              checked={rest.length < chosen.length}
              label={label}
              onChange={(_, { checked }) => choose(checked === true ? [...rest, candidate] : rest)}
            />
          );
        })}
      </div>
    </div>
  );
}

function CandidateLabel({ candidate }: { readonly candidate: Candidate }): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.label}>
      {candidate.kind === 'group' ? (
        <span className={styles.group}>
          <PeopleTeam20Regular aria-label={t('admin.filter.group')} />
        </span>
      ) : (
        <Photo
          person={{ ...candidate, jobTitle: '', company: '', verifiedDomain: null }}
          size="small"
        />
      )}
      <span className={styles.words}>
        <bdi>{candidate.name}</bdi>
        <bdi className={styles.detail}>{candidate.detail}</bdi>
      </span>
    </span>
  );
}
