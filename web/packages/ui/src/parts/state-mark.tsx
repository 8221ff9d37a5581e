import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Regular,
  ErrorCircle16Regular,
  SubtractCircle16Regular,
  Warning16Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const icons = {
  good: CheckmarkCircle16Regular,
  off: SubtractCircle16Regular,
  attention: Warning16Regular,
  stop: ErrorCircle16Regular,
};

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    whiteSpace: 'nowrap',
    '& svg': { flexShrink: 0 },
  },
  good: { '& svg': { color: tokens.colorStatusSuccessForeground1 } },
  off: { '& svg': { color: tokens.colorNeutralForeground3 } },
  attention: { '& svg': { color: tokens.colorStatusWarningForeground3 } },
  stop: { '& svg': { color: tokens.colorStatusDangerForeground1 } },
});

interface Props {
  readonly kind: keyof typeof icons;
  readonly children: ReactNode;
}

/** A state in one word, with an icon whose colour says the same. */
export function StateMark({ kind, children }: Props): ReactNode {
  const styles = useStyles();
  const Icon = icons[kind];
  return (
    <span className={mergeClasses(styles.mark, styles[kind])}>
      <Icon aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
