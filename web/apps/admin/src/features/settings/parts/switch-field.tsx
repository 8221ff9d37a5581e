import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import { Text } from '@tandem/ui';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  label: { fontWeight: tokens.fontWeightSemibold },
  line: { display: 'flex', alignItems: 'center', marginInlineStart: '-8px' },
});

interface Props {
  readonly label: string;
  /** What it means, in both positions. */
  readonly effect: string;
  readonly isOn: boolean;
  readonly change: (isOn: boolean) => void;
}

/** Something that is enabled or disabled, with what that means below. */
export function SwitchField({ label, effect, isOn, change }: Props): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <label id={`${id}label`} htmlFor={`${id}switch`} className={styles.label}>
        {label}
      </label>
      <div className={styles.line}>
        <Switch
          id={`${id}switch`}
          aria-labelledby={`${id}label`}
          aria-describedby={`${id}effect`}
          checked={isOn}
          onChange={(_, data) => change(data.checked)}
        />
        <span>{t(isOn ? 'settings.enabled' : 'settings.disabled')}</span>
      </div>
      <Text quiet id={`${id}effect`}>
        {effect}
      </Text>
    </div>
  );
}
