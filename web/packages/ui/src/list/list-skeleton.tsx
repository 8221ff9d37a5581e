import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  rows: {
    flexShrink: 0,
    padding: '4px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  row: {
    height: '14px',
    margin: '15px 0',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { '50%': { opacity: 0.5 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

const widths = ['78%', '64%', '71%', '58%', '74%', '61%'];

/** Where rows are going to be. The words that say so stand elsewhere. */
export function ListSkeleton(): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.rows} aria-hidden="true">
      {widths.map((width) => (
        <div key={width} className={styles.row} style={{ width }} />
      ))}
    </div>
  );
}
