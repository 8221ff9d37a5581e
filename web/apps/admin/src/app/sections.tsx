import {
  History20Regular,
  People20Regular,
  PeopleTeam20Regular,
  Settings20Regular,
} from '@fluentui/react-icons';
import { directoryTexts, readTexts, sectionTexts, settingsTexts } from '@tandem/i18n';
import { lazy } from 'react';

import type { Section } from './section.ts';

type Entry = Omit<Section, 'page'>;

const entries: readonly Entry[] = [
  {
    path: '/admin/sessions',
    label: 'admin.sessions',
    icon: <History20Regular />,
    permission: 'view-reports',
    load: () => withTexts(import('../features/sessions/sessions-section.tsx')),
  },
  {
    path: '/admin/people',
    label: 'admin.people',
    icon: <People20Regular />,
    permission: 'read-people',
    load: () => withTexts(import('../features/people/people-section.tsx'), directoryTexts),
  },
  {
    path: '/admin/groups',
    label: 'admin.groups',
    icon: <PeopleTeam20Regular />,
    permission: 'read-people',
    load: () => withTexts(import('../features/groups/groups-section.tsx'), directoryTexts),
  },
  {
    path: '/admin/settings',
    label: 'admin.settings',
    icon: <Settings20Regular />,
    permission: ['read-settings', 'manage-sign-in'],
    load: () => withTexts(import('../features/settings/settings-section.tsx'), settingsTexts),
  },
];

/** Everything the admin center has, in the order of its navigation. */
export const sections: readonly Section[] = entries.map((entry) =>
  Object.assign({ page: lazy(entry.load) }, entry),
);

/** A section draws nothing before its texts are there: those that all sections share, and its own. */
async function withTexts<Module>(
  code: Promise<Module>,
  ...texts: readonly Parameters<typeof readTexts>[0][]
): Promise<Module> {
  const [module] = await Promise.all([code, ...[sectionTexts, ...texts].map(readTexts)]);
  return module;
}
