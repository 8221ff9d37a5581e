import { Add20Regular } from '@fluentui/react-icons';
import { createDomains, type DomainRow } from '@tandem/api';
import { isolate, t } from '@tandem/i18n';
import { changed, CommandBar, Question, Reading, tell, Text, useRead } from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import type { SectionProps } from '../../../app/section.ts';
import { Cards } from '../parts/cards.tsx';
import { AddDomain } from './add-domain.tsx';
import { DomainCard } from './domain-card.tsx';

/** The domains that the organisation says are its own, and how it proves that. */
export function DomainsPage({ api }: SectionProps): ReactNode {
  const [domains] = useState(() => createDomains(api));
  const read = useRead(['domains'], domains.list);
  const [isAdding, setAdding] = useState(false);
  const [doomed, setDoomed] = useState<DomainRow | null>(null);
  const remove = async ({ id, domain }: DomainRow): Promise<void> => {
    await domains.remove(id);
    await changed('domains');
    setDoomed(null);
    tell(t('domains.removed', { domain: isolate(domain) }));
  };
  return (
    <>
      <CommandBar
        commands={[
          { label: t('domains.add'), icon: <Add20Regular />, perform: () => setAdding(true) },
        ]}
      />
      <Text quiet>{t('domains.lead')}</Text>
      <Reading read={read}>
        {(items) => (
          <>
            {items.length === 0 && <Text>{t('domains.empty')}</Text>}
            <Cards>
              {items.map((item) => (
                <DomainCard
                  key={item.id}
                  item={item}
                  domains={domains}
                  remove={() => setDoomed(item)}
                />
              ))}
            </Cards>
          </>
        )}
      </Reading>
      {isAdding && <AddDomain domains={domains} close={() => setAdding(false)} />}
      {doomed !== null && (
        <Question
          title={t('domains.remove.title', { domain: isolate(doomed.domain) })}
          text={t('domains.remove.text')}
          answer={t('domains.remove')}
          perform={() => remove(doomed)}
          close={() => setDoomed(null)}
        />
      )}
    </>
  );
}
