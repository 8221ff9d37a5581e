import { problemText, t } from '@tandem/i18n';
import type { Refusal } from '@tandem/core';
import { Center, Notice } from '@tandem/ui';
import type { ReactNode } from 'react';

/** This person cannot get a code at all: the reason instead of a dead button. */
export default function NotAllowed({ refusal }: { readonly refusal: Refusal }): ReactNode {
  return (
    <Center title={t('refused.heading')}>
      <Notice kind="attention">{problemText(refusal, 'helper')}</Notice>
    </Center>
  );
}
