import { Button } from '@fluentui/react-components';
import { problemText, t } from '@tandem/i18n';
import type { Mode, Refusal } from '@tandem/core';
import { Center, Notice, Row, Text } from '@tandem/ui';
import type { ReactNode } from 'react';

import { ModeChoice } from './mode-choice.tsx';

interface Props {
  readonly opening: boolean;
  readonly failure: Refusal | null;
  readonly getCode: (mode: Mode) => void;
}

/** The console's first page: what to ask for, and the button. */
export default function NewSession({ opening, failure, getCode }: Props): ReactNode {
  return (
    <Center title={t('code.heading')}>
      <Text quiet>{t('code.lead')}</Text>
      <ModeChoice />
      {failure !== null && (
        <div role="alert">
          <Notice kind="stop">{problemText(failure, 'helper')}</Notice>
        </div>
      )}
      <Row>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={opening}
          onClick={() => getCode('view-only')}
        >
          {t(opening ? 'code.requesting' : 'code.get')}
        </Button>
      </Row>
    </Center>
  );
}
