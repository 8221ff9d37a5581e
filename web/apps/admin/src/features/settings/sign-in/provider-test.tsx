import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ProviderCheck, ProviderTest } from '@tandem/api';
import { t, type TextKey } from '@tandem/i18n';
import { failureText, Notice, Row, StateMark } from '@tandem/ui';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '12px' },
  checks: {
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  check: {
    display: 'grid',
    gridTemplateColumns: '120px minmax(0, 180px) minmax(0, 1fr)',
    gap: '2px 12px',
    paddingBlock: '8px',
    borderTopWidth: '1px',
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke2,
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly name: string;
  readonly test: () => Promise<ProviderTest>;
  /** Other things to do with it, beside the button. */
  readonly beside?: ReactNode;
  /** Why it cannot be tested now; `null`: it can. */
  readonly reason?: string | null;
}

type Result = ProviderTest | { readonly failure: unknown } | null;

/** Tests a provider and shows what was found, check by check. */
export function ProviderTestButton({ name, test, beside, reason = null }: Props): ReactNode {
  const styles = useStyles();
  const [isBusy, setBusy] = useState(false);
  const [result, setResult] = useState<Result>(null);
  const run = async (): Promise<void> => {
    setBusy(true);
    setResult(null);
    setResult(await test().catch((failure: unknown) => ({ failure })));
    setBusy(false);
  };
  return (
    <div className={styles.place}>
      <Row>
        <Button
          disabledFocusable={isBusy || reason !== null}
          title={reason ?? undefined}
          aria-label={t('providers.testNamed', { name })}
          onClick={() => void run()}
        >
          {t(isBusy ? 'providers.testing' : 'providers.test')}
        </Button>
        {beside}
      </Row>
      <div role="status">
        {result !== null && 'checks' in result && (
          <Notice kind={result.ok ? 'good' : 'stop'}>
            {t(result.ok ? 'providers.test.ok' : 'providers.test.failed')}
          </Notice>
        )}
        {result !== null && 'failure' in result && (
          <Notice kind="stop">{failureText(result.failure)}</Notice>
        )}
      </div>
      {result !== null && 'checks' in result && (
        <ul className={styles.checks} aria-label={t('providers.test.results')}>
          {result.checks.map((check) => (
            <CheckLine key={check.name} check={check} />
          ))}
        </ul>
      )}
    </div>
  );
}

const kinds = { ok: 'good', warning: 'attention', failed: 'stop', skipped: 'off' } as const;

const names: Readonly<Record<string, TextKey>> = {
  discovery: 'providers.check.discovery',
  issuer: 'providers.check.issuer',
  keys: 'providers.check.keys',
  authorization: 'providers.check.authorization',
  token: 'providers.check.token',
  client: 'providers.check.client',
  clock: 'providers.check.clock',
};

function CheckLine({ check }: { readonly check: ProviderCheck }): ReactNode {
  const styles = useStyles();
  const { name, state, message } = check;
  const key = Object.hasOwn(names, name) ? names[name] : undefined;
  return (
    <li className={styles.check}>
      <StateMark kind={kinds[state]}>{t(`providers.state.${state}`)}</StateMark>
      <span className={styles.name}>{key === undefined ? name : t(key)}</span>
      <bdi>{message}</bdi>
    </li>
  );
}
