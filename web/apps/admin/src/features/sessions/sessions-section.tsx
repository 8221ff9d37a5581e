import { Queries } from '@tandem/ui';
import type { ReactNode } from 'react';

import type { SectionProps } from '../../app/section.ts';
import { SessionsPage } from './sessions-page.tsx';

/** The section **Remote Help sessions**. */
export default function SessionsSection(props: SectionProps): ReactNode {
  return (
    <Queries>
      <SessionsPage {...props} />
    </Queries>
  );
}
