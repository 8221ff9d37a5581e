import { Button } from '@fluentui/react-components';
import type { IdentityProvider, IdentityProvidersApi } from '@tandem/api';
import { isolate, t } from '@tandem/i18n';
import { go, StateMark, Text } from '@tandem/ui';
import type { ReactNode } from 'react';

import { Card } from '../parts/cards.tsx';
import { providerPath } from './paths.ts';
import { ProviderTestButton } from './provider-test.tsx';
import { SecretLife } from './secret-life.tsx';

interface Props {
  readonly item: IdentityProvider;
  readonly providers: Pick<IdentityProvidersApi, 'test'>;
  readonly remove: () => void;
}

/** One provider: whether it is in use, how long its secret lasts, and what can be done. */
export function ProviderCard({ item, providers, remove }: Props): ReactNode {
  const { id, name, issuer, enabled } = item;
  const named = isolate(name);
  return (
    <Card
      title={name}
      mark={
        <StateMark kind={enabled ? 'good' : 'off'}>
          {t(enabled ? 'providers.inUse' : 'providers.off')}
        </StateMark>
      }
    >
      <Text quiet>
        <bdi>{issuer}</bdi>
      </Text>
      <SecretLife item={item} />
      <ProviderTestButton
        name={named}
        test={() => providers.test(id)}
        beside={
          <>
            <Button
              aria-label={t('providers.editNamed', { name: named })}
              onClick={() => go(providerPath(id))}
            >
              {t('providers.edit')}
            </Button>
            <Button aria-label={t('providers.removeNamed', { name: named })} onClick={remove}>
              {t('providers.remove')}
            </Button>
          </>
        }
      />
    </Card>
  );
}
