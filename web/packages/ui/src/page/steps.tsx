import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    width: '200px',
    flexShrink: 0,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '@media (max-width: 800px)': { width: 'auto' },
  },
  step: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    color: tokens.colorNeutralForeground2,
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  mark: {
    display: 'inline-grid',
    placeItems: 'center',
    width: '24px',
    height: '24px',
    flexShrink: 0,
    boxSizing: 'border-box',
    borderRadius: '50%',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
  },
  reached: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
  },
});

interface Props {
  readonly label: string;
  readonly steps: readonly string[];
  /** From 0. */
  readonly current: number;
}

/** The steps of something longer, and which one it is now. */
export function Steps({ label, steps, current }: Props): ReactNode {
  const styles = useStyles();
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={mergeClasses(styles.step, index === current && styles.current)}
          aria-current={index === current ? 'step' : undefined}
        >
          <span
            className={mergeClasses(styles.mark, index <= current && styles.reached)}
            aria-hidden="true"
          >
            {index < current ? <Checkmark16Regular /> : index + 1}
          </span>
          {step}
        </li>
      ))}
    </ol>
  );
}
