import { t } from '@tandem/i18n';
import { Center, Link, Notice, Text } from '@tandem/ui';
import { useEffect, type ReactNode } from 'react';

import type { Section } from './section.ts';

interface Props {
  /** The section exists, but not for this person. */
  readonly isClosed: boolean;
  /** The first section the person may open. */
  readonly start: Section | undefined;
}

/** An address behind which this person finds nothing. */
export default function NoSection({ isClosed, start }: Props): ReactNode {
  const title = t(isClosed || start === undefined ? 'admin.closed' : 'admin.notFound');
  useEffect(() => {
    document.title = t('title.page', { page: title });
  });
  return (
    <Center title={title}>
      {isClosed || start === undefined ? (
        <Notice kind="attention">{t('admin.closed.text')}</Notice>
      ) : (
        <Text>{t('admin.notFound.text')}</Text>
      )}
      {start !== undefined && (
        <div>
          <Link to={start.path}>{t('admin.goTo', { page: t(start.label) })}</Link>
        </div>
      )}
    </Center>
  );
}
