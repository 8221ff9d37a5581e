import { Input, makeStyles } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { t } from '@tandem/i18n';
import { useEffect, useRef, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  search: { flex: '1 1 200px', maxWidth: '360px', minWidth: 0 },
});

const PAUSE_MS = 300;

interface Props {
  readonly label: string;
  readonly value: string;
  readonly change: (text: string) => void;
}

/** Searches while somebody types, after a short pause, and at once with Enter. */
export function ListSearch({ label, value, change }: Props): ReactNode {
  const styles = useStyles();
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const send = (wanted: string): void => {
    if (wanted === sent.current) return;
    sent.current = wanted;
    change(wanted);
  };
  useEffect(() => {
    const timer = setTimeout(() => send(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  useEffect(() => {
    if (value === sent.current) return;
    // Back, Forward or a button has changed the address.
    sent.current = value;
    setText(value);
  }, [value]);
  return (
    <Input
      className={styles.search}
      type="search"
      aria-label={label}
      placeholder={t('list.search')}
      contentBefore={<Search20Regular />}
      value={text}
      onChange={(_, data) => setText(data.value)}
      onKeyDown={({ key }) => {
        if (key === 'Enter') send(text.trim());
      }}
    />
  );
}
