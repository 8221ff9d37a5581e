import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ControlButton20Regular, Desktop20Regular } from '@fluentui/react-icons';
import { t } from '@tandem/i18n';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { padding: 0, marginBottom: '8px', fontWeight: tokens.fontWeightSemibold },
  card: { display: 'flex', flexDirection: 'column', gap: '4px' },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '44px',
    width: '100%',
    padding: '8px 12px',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    '& svg': { color: tokens.colorCompoundBrandForeground1 },
  },
  unavailable: {
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    cursor: 'not-allowed',
  },
  hint: {
    margin: '0 12px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What to ask for. A browser shares its screen only, so full control is shown with the reason and cannot be chosen. */
export function ModeChoice(): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('code.mode')}</legend>
      <div className={styles.card}>
        <button
          type="button"
          aria-pressed="true"
          aria-describedby={`${id}-view`}
          className={mergeClasses(styles.button, styles.chosen)}
        >
          <Desktop20Regular aria-hidden="true" />
          {t('mode.view')}
        </button>
        <p id={`${id}-view`} className={styles.hint}>
          {t('mode.view.hint')}
        </p>
      </div>
      <div className={styles.card}>
        <button
          type="button"
          aria-pressed="false"
          aria-disabled="true"
          aria-describedby={`${id}-control`}
          className={mergeClasses(styles.button, styles.unavailable)}
        >
          <ControlButton20Regular aria-hidden="true" />
          {t('mode.control')}
        </button>
        <p id={`${id}-control`} className={styles.hint}>
          {t('mode.control.unavailable')}
        </p>
      </div>
    </fieldset>
  );
}
