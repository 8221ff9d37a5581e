import { Button } from '@fluentui/react-components';
import type { DomainRow, DomainsApi } from '@tandem/api';
import { dateTime, day, isolate, t } from '@tandem/i18n';
import { changed, failureText, Notice, Row, StateMark, tell, Text } from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import { Card } from '../parts/cards.tsx';
import { CopyRow } from '../parts/copy-row.tsx';

const kinds = { pending: 'off', verified: 'good', lapsed: 'stop' } as const;

interface Props {
  readonly item: DomainRow;
  readonly domains: Pick<DomainsApi, 'check'>;
  readonly remove: () => void;
}

/** One domain: whether it is proved, the record that proves it, and what the last look found. */
export function DomainCard({ item, domains, remove }: Props): ReactNode {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { id, domain, state, recordName, recordValue, checkedAt, verifiedAt, problem } = item;
  const name = isolate(domain);
  const check = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const found = await domains.check(id);
      await changed('domains');
      tell(
        t(found.state === 'verified' ? 'domains.nowVerified' : 'domains.notYet', { domain: name }),
      );
    } catch (reason) {
      setFailure(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card
      title={domain}
      mark={<StateMark kind={kinds[state]}>{t(`domains.state.${state}`)}</StateMark>}
    >
      {problem !== null && (
        <Notice kind={state === 'lapsed' ? 'stop' : 'attention'}>
          <bdi>{problem}</bdi>
        </Notice>
      )}
      {state !== 'verified' && <Text>{t('domains.record')}</Text>}
      <CopyRow label={t('domains.recordName')} value={recordName} />
      <CopyRow label={t('domains.recordValue')} value={recordValue} />
      <Text quiet>
        {verifiedAt !== null &&
          state === 'verified' &&
          `${t('domains.since', { date: day(verifiedAt) })} `}
        {checkedAt === null
          ? t('domains.neverChecked')
          : t('domains.checked', { date: dateTime(checkedAt) })}
      </Text>
      {failure !== null && (
        <div role="alert">
          <Notice kind="stop">{failureText(failure)}</Notice>
        </div>
      )}
      <Row>
        <Button
          disabledFocusable={isBusy}
          aria-label={t('domains.checkNamed', { domain: name })}
          onClick={() => void check()}
        >
          {t(isBusy ? 'domains.checking' : 'domains.check')}
        </Button>
        <Button aria-label={t('domains.removeNamed', { domain: name })} onClick={remove}>
          {t('domains.remove')}
        </Button>
      </Row>
    </Card>
  );
}
