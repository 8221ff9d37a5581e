import {
  History20Regular,
  People20Regular,
  PeopleTeam20Regular,
  Settings20Regular,
} from '@fluentui/react-icons';
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
  {
    path: '/admin/people',
    label: 'admin.people',
    icon: <People20Regular />,
    permission: 'read-people',
    load: () => import('../features/people/people-section.tsx'),
  },
  {
    path: '/admin/groups',
    label: 'admin.groups',
    icon: <PeopleTeam20Regular />,
    permission: 'read-people',
    load: () => import('../features/groups/groups-section.tsx'),
  },
  {
    path: '/admin/settings',
    label: 'admin.settings',
    icon: <Settings20Regular />,
    permission: ['read-settings', 'manage-sign-in'],
    load: () => import('../features/settings/settings-section.tsx'),
  },
];

/** Everything the admin center has, in the order of its navigation. */
export const sections: readonly Section[] = entries.map((entry) =>
  Object.assign({ page: lazy(entry.load) }, entry),
);
