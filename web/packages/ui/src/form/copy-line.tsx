import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons';
import { t } from '@tandem/i18n';
import { useRef, useState, type ReactNode } from 'react';

import { tell } from '../told/told.ts';
import { Text } from '../parts/text.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  input: {
    flex: '1 1 240px',
    minWidth: 0,
    '& input': { fontFamily: tokens.fontFamilyMonospace },
  },
});

interface Props {
  readonly label: string;
  readonly value: string;
  readonly button: string;
  /** What is told when it is in the clipboard. */
  readonly copied: string;
}

/** Something to take along, for example a link: it can be selected, and copied with one button. */
export function CopyLine({ label, value, button, copied }: Props): ReactNode {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      setFailed(false);
      tell(copied);
    } catch {
      setFailed(true);
      input.current?.select();
    }
  };
  return (
    <>
      <div className={styles.line}>
        <Input
          input={{ ref: input, dir: 'ltr' }}
          className={styles.input}
          readOnly
          dir="ltr"
          aria-label={label}
          value={value}
          onFocus={({ target }) => target.select()}
        />
        <Button icon={<Copy20Regular />} onClick={() => void copy()}>
          {button}
        </Button>
      </div>
      {failed && (
        <div role="alert">
          <Text quiet>{t('list.copyFailed')}</Text>
        </div>
      )}
    </>
  );
}
