import { makeStyles, tokens } from '@fluentui/react-components';
import { clock, t } from '@tandem/i18n';
import { useNow } from '@tandem/ui';
import type { ReactNode } from 'react';

import { remaining } from './remaining.ts';

const radius = 15;
const around = 2 * Math.PI * radius;

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '8px', fontVariantNumeric: 'tabular-nums' },
  ring: { transform: 'rotate(-90deg)', flexShrink: 0 },
  track: { stroke: tokens.colorNeutralStroke2 },
  rest: { stroke: tokens.colorCompoundBrandStroke },
  short: { stroke: tokens.colorStatusDangerBorder2 },
});

interface Props {
  readonly expiresAt: number;
  readonly lifetimeMs: number;
}

/** The time a code still lives, as a ring and in digits. */
export function TimeRing({ expiresAt, lifetimeMs }: Props): ReactNode {
  const styles = useStyles();
  const { ms, share, isShort } = remaining(useNow(), expiresAt, lifetimeMs);
  return (
    <div className={styles.row} role="timer" aria-label={t('code.left.label')}>
      <svg width="36" height="36" viewBox="0 0 36 36" className={styles.ring} aria-hidden="true">
        <circle cx="18" cy="18" r={radius} fill="none" strokeWidth="4" className={styles.track} />
        <circle
          cx="18"
          cy="18"
          r={radius}
          fill="none"
          strokeWidth="4"
          strokeDasharray={`${around * share} ${around}`}
          className={isShort ? styles.short : styles.rest}
        />
      </svg>
      <span>{t('code.left', { time: clock(ms) })}</span>
    </div>
  );
}
