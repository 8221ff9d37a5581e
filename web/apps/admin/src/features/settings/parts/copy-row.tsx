import { makeStyles, tokens } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import { CopyLine } from '@tandem/ui';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0, maxWidth: '720px' },
  label: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly label: string;
  readonly value: string;
}

/** A value under its name, with a button that copies it. */
export function CopyRow({ label, value }: Props): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <CopyLine
        label={label}
        value={value}
        button={t('settings.copy')}
        copied={t('settings.copied', { what: label })}
      />
    </div>
  );
}
