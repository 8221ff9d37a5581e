import { makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular, Key20Regular, Person20Regular } from '@fluentui/react-icons';
import { t } from '@tandem/i18n';
import { RailItem, UnreadMark, useStore } from '@tandem/ui';
import type { ReactNode } from 'react';

import { summarize } from './entry-summary.ts';
import type { BoardEntry, SessionBoard } from './session-board.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  entry: { display: 'flex', alignItems: 'center', gap: '4px' },
  close: {
    display: 'grid',
    placeItems: 'center',
    width: '28px',
    height: '28px',
    flexShrink: 0,
    padding: 0,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The rail: a place to get a code, then every session with its person, state and unread messages. */
export function SessionList({ board }: { readonly board: SessionBoard }): ReactNode {
  const styles = useStyles();
  const { entries, selected } = useStore(board);
  return (
    <ul className={styles.list}>
      <li>
        <RailItem
          icon={<Key20Regular />}
          label={t('nav.code')}
          current={selected === null}
          open={() => board.select(null)}
        />
      </li>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} board={board} current={entry.id === selected} />
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly entry: BoardEntry;
  readonly board: SessionBoard;
  readonly current: boolean;
}

function Entry({ entry, board, current }: EntryProps): ReactNode {
  const state = useStore(entry.session);
  const { unread } = useStore(entry.session.chat);
  const { title, state: detail } = summarize(state);
  const styles = useStyles();
  const over = state.kind === 'ended' || state.kind === 'refused';
  return (
    <li className={styles.entry}>
      <RailItem
        icon={<Person20Regular />}
        label={title}
        detail={detail}
        end={<UnreadMark count={unread} />}
        current={current}
        open={() => board.select(entry.id)}
      />
      {over && (
        <button
          type="button"
          className={styles.close}
          aria-label={t('session.tab.close', { name: title })}
          onClick={() => board.close(entry.id)}
        >
          <Dismiss16Regular aria-hidden="true" />
        </button>
      )}
    </li>
  );
}
