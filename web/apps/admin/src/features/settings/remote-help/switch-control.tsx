import { makeStyles, Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import type { Control } from './control.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', marginInlineStart: '-8px' },
});

interface Props extends Control {
  readonly word: string;
}

/** On or off, with the word for it. */
export function SwitchControl({ word, ...control }: Props): ReactNode {
  const { id, labelId, describedBy, value, isReadOnly, change } = control;
  return (
    <div className={useStyles().line}>
      <Switch
        id={id}
        aria-labelledby={labelId}
        aria-describedby={describedBy}
        checked={value === 'true'}
        disabled={isReadOnly}
        onChange={(_, data) => change(String(data.checked))}
      />
      <span>{word}</span>
    </div>
  );
}
