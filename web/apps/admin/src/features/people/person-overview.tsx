import { dateTime, t } from '@tandem/i18n';
import { Facts, Notice, Part, type FactLine } from '@tandem/ui';
import type { ReactNode } from 'react';

import { isProvisioned, sourceText } from '../../report/sources.ts';
import type { PersonPartProps } from './person-part.ts';
import { personFields } from './person-fields.tsx';
import { StatusMark } from './status-mark.tsx';

/** Who a person is. */
export function PersonOverview({ person }: PersonPartProps): ReactNode {
  const facts: readonly FactLine[] = [
    { label: t('people.status'), value: <StatusMark active={person.active} /> },
    ...personFields.map(({ name, label }) => ({
      label: t(label),
      value: person[name] || t('people.none'),
    })),
    { label: t('people.userName'), value: person.userName },
    { label: t('people.source'), value: sourceText(person.source) },
    { label: t('people.createdAt'), value: dateTime(person.createdAt) },
    { label: t('people.updatedAt'), value: dateTime(person.updatedAt) },
    { label: t('people.id'), value: person.id },
  ];
  return (
    <Part title={t('people.tab.overview')}>
      {isProvisioned(person.source) && <Notice kind="attention">{t('people.provisioned')}</Notice>}
      <Facts facts={facts} />
    </Part>
  );
}
