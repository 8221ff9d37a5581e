import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { t, type TextKey } from '@tandem/i18n';
import type { ReactNode } from 'react';

import type { Column, Filter, ListDefinition } from './list-definition.ts';
import { ListSearch } from './list-search.tsx';
import { isNarrowed, type ListState } from './list-state.ts';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  choice: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    minWidth: 0,
    '@media (max-width: 640px)': { width: '100%' },
  },
  label: {
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 640px)': { width: '96px', flexShrink: 0 },
  },
  select: { minWidth: 0, '@media (max-width: 640px)': { flexGrow: 1 } },
});

interface Props {
  readonly list: Pick<ListDefinition<never>, 'label' | 'columns' | 'filters'>;
  readonly state: ListState;
  /** Cards have no heads to sort by. */
  readonly withSort: boolean;
  readonly change: (values: Readonly<Record<string, string>>, how?: 'push' | 'replace') => void;
}

/** Search, filters and, where there are no column heads, the order. */
export function ListTools({ list, state, withSort, change }: Props): ReactNode {
  const styles = useStyles();
  const sorts = orders(list.columns);
  const nothing = Object.fromEntries(list.filters.map(({ id }) => [id, '']));
  return (
    <div role="search" className={styles.tools}>
      <ListSearch
        label={t('list.searchIn', { list: t(list.label) })}
        value={state.search}
        change={(search) => change({ search }, 'replace')}
      />
      {list.filters.map((filter) => (
        <FilterControl
          key={filter.id}
          filter={filter}
          value={state.filters[filter.id] ?? ''}
          choose={(value) => change({ [filter.id]: value })}
        />
      ))}
      {withSort && sorts.length > 0 && (
        <Choice
          label="list.sort"
          value={state.sort}
          choose={(sort) => change({ sort })}
          choices={sorts}
        />
      )}
      {isNarrowed(state) && (
        <Button appearance="subtle" onClick={() => change({ ...nothing, search: '' })}>
          {t('list.clear')}
        </Button>
      )}
    </div>
  );
}

interface FilterProps {
  readonly filter: Filter;
  readonly value: string;
  readonly choose: (value: string) => void;
}

function FilterControl({ filter, value, choose }: FilterProps): ReactNode {
  if (filter.kind === 'picked') return <filter.control value={value} choose={choose} />;
  const choices = filter.choices.map((choice) => ({ value: choice.value, text: t(choice.label) }));
  const all = { value: '', text: t('list.all') };
  return <Choice label={filter.label} value={value} choose={choose} choices={[all, ...choices]} />;
}

interface ChoiceProps {
  readonly label: TextKey;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly choose: (value: string) => void;
}

function Choice({ label, value, choices, choose }: ChoiceProps): ReactNode {
  const styles = useStyles();
  return (
    <label className={styles.choice}>
      <span className={styles.label}>{t(label)}</span>
      <Select className={styles.select} value={value} onChange={(_, data) => choose(data.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </Select>
    </label>
  );
}

function orders(columns: readonly Column<never>[]): { value: string; text: string }[] {
  return columns
    .filter(({ isSortable }) => isSortable === true)
    .flatMap(({ id, label }) => [
      { value: id, text: t('list.ascending', { column: t(label) }) },
      { value: `-${id}`, text: t('list.descending', { column: t(label) }) },
    ]);
}
