import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CellularData120Regular,
  CellularData320Regular,
  CellularData520Regular,
} from '@fluentui/react-icons';
import { t } from '@tandem/i18n';
import type { HelperSession, Mode } from '@tandem/core';
import { useStore } from '@tandem/ui';
import type { ReactNode } from 'react';

import { qualityDetails, qualityLevel, qualityWord } from './quality-text.ts';

const useStyles = makeStyles({
  chip: {
    display: 'grid',
    gap: '0 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  details: { '@media (max-width: 640px)': { display: 'none' } },
  mode: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

const icons = {
  good: CellularData120Regular,
  fair: CellularData320Regular,
  poor: CellularData520Regular,
};

interface Props {
  readonly mode: Mode;
  readonly quality: HelperSession['quality'];
}

/** Mode and connection, quietly; figures change every second and are not read aloud. */
export function StatusChip({ mode, quality }: Props): ReactNode {
  const styles = useStyles();
  const measured = useStore(quality);
  const Icon = icons[measured === null ? 'good' : qualityLevel(measured)];
  return (
    <div className={styles.chip} role="group" aria-label={t('session.quality')}>
      <span className={styles.line}>
        <span className={styles.mode}>
          {t(mode === 'view-only' ? 'mode.name.view' : 'mode.name.control')}
        </span>
        {measured !== null && (
          <>
            <Icon aria-hidden="true" />
            <span>{qualityWord(measured)}</span>
          </>
        )}
      </span>
      {measured !== null && (
        <span className={mergeClasses(styles.line, styles.details)}>
          {qualityDetails(measured).map((detail) => (
            <span key={detail}>{detail}</span>
          ))}
        </span>
      )}
    </div>
  );
}
