import { History20Regular } from '@fluentui/react-icons';
import { lazy } from 'react';

import type { Section } from './section.ts';

type Entry = Omit<Section, 'page'>;

const entries: readonly Entry[] = [
  {
    path: '/admin/sessions',
    label: 'admin.sessions',
    icon: <History20Regular />,
    permission: 'view-reports',
    load: () => import('../features/sessions/sessions-section.tsx'),
  },
];

/** Everything the admin center has, in the order of its navigation. */
export const sections: readonly Section[] = entries.map((entry) =>
  Object.assign({ page: lazy(entry.load) }, entry),
);
