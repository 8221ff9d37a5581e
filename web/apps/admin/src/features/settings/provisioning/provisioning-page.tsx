import { createProvisioning, type NewProvisioningToken } from '@tandem/api';
import { changed, Reading, useRead } from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import type { SectionProps } from '../../../app/section.ts';
import { ProvisioningFacts } from './provisioning-facts.tsx';
import { TokenList } from './token-list.tsx';
import { TokenShown } from './token-shown.tsx';

/** Where people and groups come in by SCIM, and who may bring them. */
export function ProvisioningPage({ api }: SectionProps): ReactNode {
  const [provisioning] = useState(() => createProvisioning(api));
  const read = useRead(['provisioning'], provisioning.read);
  const [made, setMade] = useState<NewProvisioningToken | null>(null);
  const received = (token: NewProvisioningToken): void => {
    setMade(token);
    void changed('provisioning');
  };
  return (
    <Reading read={read}>
      {(found) => (
        <>
          <ProvisioningFacts found={found} />
          <TokenList tokens={found.tokens} provisioning={provisioning} received={received} />
          {made !== null && <TokenShown made={made} close={() => setMade(null)} />}
        </>
      )}
    </Reading>
  );
}
