import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { t, timeOfDay } from '@tandem/i18n';
import type { ChatLine } from '@tandem/core';
import { useLayoutEffect, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  log: {
    flex: 1,
    minHeight: '80px',
    padding: '4px',
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  lines: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  line: { alignSelf: 'flex-start', maxWidth: '90%' },
  mine: { alignSelf: 'flex-end' },
  meta: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  text: {
    margin: 0,
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    unicodeBidi: 'plaintext',
  },
  mineText: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
  },
  empty: { flex: 1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly lines: readonly ChatLine[];
  readonly name: string;
}

/** All lines, newest at the bottom, each as plain text in its own direction. */
export function ChatLog({ lines, name }: Props): ReactNode {
  const styles = useStyles();
  const log = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    if (log.current && atEnd.current) log.current.scrollTop = log.current.scrollHeight;
  });
  if (lines.length === 0) return <p className={styles.empty}>{t('chat.empty', { name })}</p>;
  return (
    <section
      ref={log}
      className={styles.log}
      role="log"
      tabIndex={0}
      aria-label={t('chat.log', { name })}
      onScroll={({ currentTarget: box }) => {
        atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
      }}
    >
      <ol className={styles.lines}>
        {lines.map((line) => (
          <Line key={line.id} line={line} name={name} />
        ))}
      </ol>
    </section>
  );
}

function Line({ line, name }: { readonly line: ChatLine; readonly name: string }): ReactNode {
  const styles = useStyles();
  const mine = line.from === 'me';
  return (
    <li className={mergeClasses(styles.line, mine && styles.mine)}>
      <p className={styles.meta}>
        {mine ? t('chat.from.me') : name} <time>{timeOfDay(line.at)}</time>{' '}
        {mine && !line.delivered && t('chat.pending')}
      </p>
      <p dir="auto" className={mergeClasses(styles.text, mine && styles.mineText)}>
        {line.text}
      </p>
    </li>
  );
}
