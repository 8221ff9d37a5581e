import type { IdentityProvider, IdentityProvidersApi } from '@tandem/api';
import { Add20Regular } from '@fluentui/react-icons';
import { isolate, t } from '@tandem/i18n';
import { changed, CommandBar, go, Notice, Question, tell, Text } from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import { newProviderPath } from './paths.ts';
import { ProviderCard } from './provider-card.tsx';
import { Cards } from '../parts/cards.tsx';

interface Props {
  readonly items: readonly IdentityProvider[];
  readonly providers: IdentityProvidersApi;
  /** The address names a provider that is not there. */
  readonly isLost: boolean;
}

/** Every provider with its state, its test and the ways to change it. */
export function ProviderList({ items, providers, isLost }: Props): ReactNode {
  const [doomed, setDoomed] = useState<IdentityProvider | null>(null);
  const remove = async ({ id, name }: IdentityProvider): Promise<void> => {
    await providers.remove(id);
    await changed('identity-providers');
    setDoomed(null);
    tell(t('providers.removed', { name: isolate(name) }));
  };
  return (
    <>
      <CommandBar
        commands={[
          { label: t('providers.add'), icon: <Add20Regular />, perform: () => go(newProviderPath) },
        ]}
      />
      <Text quiet>{t('providers.lead')}</Text>
      {isLost && <Notice kind="attention">{t('providers.lost')}</Notice>}
      {items.length === 0 && <Text>{t('providers.empty')}</Text>}
      <Cards>
        {items.map((item) => (
          <ProviderCard
            key={item.id}
            item={item}
            providers={providers}
            remove={() => setDoomed(item)}
          />
        ))}
      </Cards>
      {doomed !== null && (
        <Question
          title={t('providers.remove.title', { name: isolate(doomed.name) })}
          text={t('providers.remove.text')}
          answer={t('providers.remove')}
          perform={() => remove(doomed)}
          close={() => setDoomed(null)}
        />
      )}
    </>
  );
}
