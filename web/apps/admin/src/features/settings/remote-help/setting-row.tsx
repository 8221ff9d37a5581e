import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { quantity, t } from '@tandem/i18n';
import { useId, type ReactNode } from 'react';

import { ConflictChoice } from './conflict-choice.tsx';
import { valuesOf, type Draft } from './draft.ts';
import { NumberControl } from './number-control.tsx';
import { isPossible, valueText, type Setting } from './setting.ts';
import { SwitchControl } from './switch-control.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 280px)',
    gap: '4px 32px',
    maxWidth: '960px',
    paddingBlock: '12px',
    // What has the focus is never under the bar with Save.
    '& input': { scrollMarginBlock: '24px 160px' },
    borderTopWidth: '1px',
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke2,
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  label: { fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  error: {
    color: tokens.colorPaletteRedForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ':empty': { display: 'none' },
  },
});

interface Props {
  readonly setting: Setting;
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  /** What the server, or the form before it was sent, said about this field. */
  readonly refused: string | undefined;
  readonly change: (value: string) => void;
  readonly choose: (choice: 'mine' | 'theirs') => void;
}

/** One setting: its name and effect, its value, its default and range, and what stands in its way. */
export function SettingRow(props: Props): ReactNode {
  const { setting, draft, isReadOnly, refused, change, choose } = props;
  const styles = useStyles();
  const id = useId();
  const { name } = setting;
  const value = draft.values[name];
  const stored = valuesOf(draft.stored)[name];
  const conflict = draft.conflicts[name];
  const isWrong = !isPossible(setting, value);
  const ownFault = refused === '' && isWrong ? fault(setting) : undefined;
  const error = ownFault ?? (refused === '' ? undefined : refused);
  const control = {
    id: `${id}control`,
    labelId: `${id}label`,
    describedBy: `${id}effect ${id}facts ${id}error`,
    value,
    isReadOnly,
    isWrong: error !== undefined,
    change,
  };
  return (
    <div className={styles.row}>
      <div className={styles.side}>
        <label id={control.labelId} htmlFor={control.id} className={styles.label}>
          {t(`settings.${name}`)}
        </label>
        <p id={`${id}effect`} className={mergeClasses(styles.line, styles.quiet)}>
          {t(`settings.${name}.effect`)}
        </p>
      </div>
      <div className={styles.side}>
        {setting.kind === 'switch' ? (
          <SwitchControl {...control} word={valueText(setting, value)} />
        ) : (
          <NumberControl {...control} setting={setting} />
        )}
        <p id={`${id}facts`} className={mergeClasses(styles.line, styles.quiet)}>
          {facts(setting)}
          {value !== stored && ` ${t('settings.now', { value: valueText(setting, stored) })}`}
        </p>
        <p id={`${id}error`} role="alert" className={mergeClasses(styles.line, styles.error)}>
          {error}
        </p>
        {conflict !== undefined && (
          <ConflictChoice setting={setting} conflict={conflict} draft={draft} choose={choose} />
        )}
      </div>
    </div>
  );
}

function facts(setting: Setting): string {
  const usual = t('settings.default', { value: valueText(setting, String(setting.usual)) });
  if (setting.kind === 'switch') return usual;
  const { from, to, unit } = setting;
  return `${t('settings.range', { from, to: quantity(to, unit) })} ${usual}`;
}

function fault(setting: Setting): string | undefined {
  return setting.kind === 'switch'
    ? undefined
    : t('settings.fault', { from: setting.from, to: setting.to });
}
