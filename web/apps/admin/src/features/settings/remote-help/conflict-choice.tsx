import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import type { ReactNode } from 'react';

import { authorOf } from './author.ts';
import type { Conflict, Draft } from './draft.ts';
import { valueText, type Setting } from './setting.ts';

const useStyles = makeStyles({
  choice: {
    padding: '4px 8px',
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface Props {
  readonly setting: Setting;
  readonly conflict: Conflict;
  readonly draft: Draft;
  readonly choose: (choice: 'mine' | 'theirs') => void;
}

/** Both values of a setting that two people have changed, and whose shall count. */
export function ConflictChoice({ setting, conflict, draft, choose }: Props): ReactNode {
  const name = authorOf(draft);
  const { mine, theirs, choice } = conflict;
  return (
    <RadioGroup
      className={useStyles().choice}
      aria-label={t('settings.conflict.choose', { setting: t(`settings.${setting.name}`) })}
      value={choice ?? ''}
      onChange={(_, data) => choose(data.value === 'mine' ? 'mine' : 'theirs')}
    >
      <Radio
        value="mine"
        label={t('settings.conflict.mine', { value: valueText(setting, mine) })}
      />
      <Radio
        value="theirs"
        label={t('settings.conflict.theirs', { name, value: valueText(setting, theirs) })}
      />
    </RadioGroup>
  );
}
