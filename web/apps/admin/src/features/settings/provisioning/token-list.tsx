import { Add20Regular } from '@fluentui/react-icons';
import type { NewProvisioningToken, ProvisioningApi, ProvisioningToken } from '@tandem/api';
import { isolate, t } from '@tandem/i18n';
import { changed, CommandBar, Part, Question, tell, Text } from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import { Cards } from '../parts/cards.tsx';
import { NewToken } from './new-token.tsx';
import { TokenCard } from './token-card.tsx';

interface Props {
  readonly tokens: readonly ProvisioningToken[];
  readonly provisioning: ProvisioningApi;
  /** A token was made or rotated and is to be shown. */
  readonly received: (token: NewProvisioningToken) => void;
}

type Doing = { readonly what: 'rotate' | 'revoke'; readonly token: ProvisioningToken } | null;

/** The tokens, and everything that can be done with them. */
export function TokenList({ tokens, provisioning, received }: Props): ReactNode {
  const [isAdding, setAdding] = useState(false);
  const [doing, setDoing] = useState<Doing>(null);
  const perform = async ({ what, token }: NonNullable<Doing>): Promise<void> => {
    if (what === 'rotate') {
      const made = await provisioning.rotateToken(token.id);
      setDoing(null);
      received(made);
      return;
    }
    await provisioning.revokeToken(token.id);
    await changed('provisioning');
    setDoing(null);
    tell(t('provisioning.revoked', { name: isolate(token.label) }));
  };
  return (
    <Part title={t('provisioning.tokens')} isWide>
      <CommandBar
        commands={[
          {
            label: t('provisioning.add'),
            icon: <Add20Regular />,
            perform: () => setAdding(true),
          },
        ]}
      />
      {tokens.length === 0 && <Text>{t('provisioning.tokens.none')}</Text>}
      <Cards>
        {tokens.map((token) => (
          <TokenCard key={token.id} token={token} act={(what) => setDoing({ what, token })} />
        ))}
      </Cards>
      {isAdding && (
        <NewToken
          provisioning={provisioning}
          close={() => setAdding(false)}
          made={(token) => {
            setAdding(false);
            received(token);
          }}
        />
      )}
      {doing !== null && (
        <Question
          title={t(`provisioning.${doing.what}.title`, { name: isolate(doing.token.label) })}
          text={t(`provisioning.${doing.what}.text`)}
          answer={t(`provisioning.${doing.what}`)}
          perform={() => perform(doing)}
          close={() => setDoing(null)}
        />
      )}
    </Part>
  );
}
