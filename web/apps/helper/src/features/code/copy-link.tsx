import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark20Regular, Link20Regular } from '@fluentui/react-icons';
import { t } from '@tandem/i18n';
import { useEffect, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  link: {
    font: 'inherit',
    width: '100%',
    boxSizing: 'border-box',
    padding: '8px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  group: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start' },
});

/** Copies the session link and says so; where the browser forbids it, the link is shown to copy by hand. */
export function CopyLink({ link }: { readonly link: string }): ReactNode {
  const styles = useStyles();
  const [result, setResult] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (result !== 'copied') return undefined;
    const timer = setTimeout(() => setResult(null), 4000);
    return () => clearTimeout(timer);
  }, [result]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setResult('copied');
    } catch {
      setResult('failed');
    }
  };
  return (
    <div className={styles.group}>
      <Button
        appearance="primary"
        icon={result === 'copied' ? <Checkmark20Regular /> : <Link20Regular />}
        onClick={() => void copy()}
      >
        {t('code.copy')}
      </Button>
      <span role="status">
        {result === 'copied' && t('code.copied')}
        {result === 'failed' && t('code.copyFailed')}
      </span>
      {result === 'failed' && (
        <input
          className={styles.link}
          readOnly
          dir="ltr"
          value={link}
          aria-label={t('code.link')}
          onFocus={({ target }) => target.select()}
        />
      )}
    </div>
  );
}
