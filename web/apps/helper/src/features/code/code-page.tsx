import { Button } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import { isolate, t } from '@tandem/i18n';
import type { HelperSession, HelperState } from '@tandem/core';
import { Busy, Center, Notice, Row, Text } from '@tandem/ui';
import type { ReactNode } from 'react';

import { CodeCard } from './code-card.tsx';
import { CopyLink } from './copy-link.tsx';
import { TimeRing } from './time-ring.tsx';

type CodeState = Extract<HelperState, { kind: 'requesting-code' | 'code' | 'pairing' }>;

interface Props {
  readonly state: CodeState;
  readonly session: HelperSession;
}

/** From the first request to the moment somebody has typed the code. */
export default function CodePage({ state, session }: Props): ReactNode {
  switch (state.kind) {
    case 'requesting-code':
      return (
        <Center title={t('code.requesting')}>
          <Busy />
        </Center>
      );
    case 'code':
      return <CodeReady state={state} session={session} />;
    case 'pairing':
      return (
        <Center title={t('pairing.heading')}>
          <CodeCard nameplate={state.nameplate} secret={state.secret} />
          <Row>
            <Busy size={28} />
            <Text>{t('pairing.text')}</Text>
          </Row>
        </Center>
      );
  }
}

interface ReadyProps {
  readonly state: Extract<HelperState, { kind: 'code' }>;
  readonly session: HelperSession;
}

function CodeReady({ state, session }: ReadyProps): ReactNode {
  const { attemptsLeft } = state;
  if (attemptsLeft === 0) return <CodeBurned session={session} />;
  return (
    <Center title={t('code.heading')}>
      <Text>{t('code.instruction', { host: isolate(new URL(state.link).host) })}</Text>
      <CodeCard nameplate={state.nameplate} secret={state.secret} />
      {attemptsLeft !== null && (
        <div role="status">
          <Notice kind="attention">{t('code.wrong', { count: attemptsLeft })}</Notice>
        </div>
      )}
      <Row>
        <TimeRing expiresAt={state.expiresAt} lifetimeMs={state.lifetimeMs} />
        <Button icon={<ArrowClockwise20Regular />} onClick={() => session.renewCode()}>
          {t('code.renew')}
        </Button>
        <Button appearance="subtle" onClick={() => session.cancel()}>
          {t('cancel')}
        </Button>
      </Row>
      <CopyLink link={state.link} />
      <Text quiet>{t('code.oneUse')}</Text>
    </Center>
  );
}

/** The last try was wrong too: this code is over before the server has said so. */
function CodeBurned({ session }: Pick<ReadyProps, 'session'>): ReactNode {
  return (
    <Center title={t('ended.helper')}>
      <Notice kind="stop">{t('end.code-burned.helper')}</Notice>
      <Row>
        <Button appearance="primary" onClick={() => session.renewCode()}>
          {t('code.get')}
        </Button>
      </Row>
    </Center>
  );
}
