import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle20Regular,
  Info20Regular,
  ErrorCircle20Regular,
  Warning20Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    textAlign: 'start',
    '& svg': { flexShrink: 0 },
  },
  calm: { backgroundColor: tokens.colorNeutralBackground2 },
  good: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  attention: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  stop: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
});

const icons = {
  calm: Info20Regular,
  good: CheckmarkCircle20Regular,
  attention: Warning20Regular,
  stop: ErrorCircle20Regular,
};

interface Props {
  readonly kind: keyof typeof icons;
  readonly children: ReactNode;
}

/** A sentence with weight: colour, icon and words say the same. */
export function Notice({ kind, children }: Props): ReactNode {
  const styles = useStyles();
  const Icon = icons[kind];
  return (
    <div className={mergeClasses(styles.notice, styles[kind])}>
      <Icon aria-hidden="true" />
      <span>{children}</span>
    </div>
  );
}
