import { Input, makeStyles } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import type { ReactNode } from 'react';

import type { Control } from './control.ts';
import type { NumberSetting } from './setting.ts';

const useStyles = makeStyles({ input: { maxWidth: '180px' } });

interface Props extends Control {
  readonly setting: NumberSetting;
}

/** A whole number and its unit. */
export function NumberControl({ setting, ...control }: Props): ReactNode {
  const { id, describedBy, value, isReadOnly, isWrong, change } = control;
  return (
    <Input
      id={id}
      className={useStyles().input}
      type="number"
      inputMode="numeric"
      min={setting.from}
      max={setting.to}
      step={1}
      value={value}
      readOnly={isReadOnly}
      aria-describedby={describedBy}
      aria-invalid={isWrong}
      contentAfter={<span>{t(`settings.unit.${setting.unit}`)}</span>}
      onChange={(_, data) => change(data.value)}
    />
  );
}
