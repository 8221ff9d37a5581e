import { createIdentityProviders } from '@tandem/api';
import { Reading, useRead } from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import type { SectionProps } from '../../../app/section.ts';
import { ProviderEditor } from './provider-editor.tsx';
import { ProviderList } from './provider-list.tsx';

/** The identity providers: all of them, or the one that the address names; `new` makes one. */
export function SignInPage({ api, path }: SectionProps): ReactNode {
  const [providers] = useState(() => createIdentityProviders(api));
  const read = useRead(['identity-providers'], providers.list);
  return (
    <Reading read={read}>
      {(items) => {
        const item = items.find(({ id }) => id === path) ?? null;
        if (path === 'new' || item !== null) {
          return <ProviderEditor key={path} providers={providers} stored={item} />;
        }
        return <ProviderList items={items} providers={providers} isLost={path !== ''} />;
      }}
    </Reading>
  );
}
