import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { t } from '@tandem/i18n';
import { useEffect, type ReactNode } from 'react';

import { hush, useTold } from './told.ts';

const useStyles = makeStyles({
  place: {
    position: 'fixed',
    insetBlockEnd: '24px',
    insetInlineEnd: '24px',
    zIndex: 10,
    maxWidth: 'min(420px, calc(100vw - 32px))',
    '@media (max-width: 640px)': { insetBlockEnd: '16px', insetInlineEnd: '16px' },
  },
  told: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 8px 8px 16px',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    '& > svg': { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  },
});

const SHOWN_MS = 8000;

/** Where `tell` shows its sentence, once per app. The region is always there, so that its change is announced. */
export function ToldLine(): ReactNode {
  const styles = useStyles();
  const told = useTold();
  useEffect(() => {
    if (told === null) return undefined;
    const timer = setTimeout(hush, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <div role="status" className={styles.place}>
      {told !== null && (
        <div key={told.number} className={styles.told}>
          <CheckmarkCircle20Regular aria-hidden="true" />
          <span>{told.text}</span>
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss20Regular />}
            aria-label={t('close')}
            onClick={hush}
          />
        </div>
      )}
    </div>
  );
}
