import type { TextKey } from '@tandem/i18n';
import type { ComponentType } from 'react';

import type { SectionProps } from '../../app/section.ts';
import { DomainsPage } from './domains/domains-page.tsx';
import { ProvisioningPage } from './provisioning/provisioning-page.tsx';
import { RemoteHelpPage } from './remote-help/remote-help-page.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';

/** Where the section begins. */
export const SETTINGS = '/admin/settings';

/** One page of the settings. */
export interface Tab {
  /** Its name in the address. */
  readonly name: string;
  readonly label: TextKey;
  readonly permission: string;
  /** Its `path` is what stands in the address behind its name. */
  readonly content: ComponentType<SectionProps>;
}

const tabs: readonly Tab[] = [
  {
    name: 'remote-help',
    label: 'settings.remoteHelp',
    permission: 'read-settings',
    content: RemoteHelpPage,
  },
  {
    name: 'sign-in',
    label: 'providers.title',
    permission: 'manage-sign-in',
    content: SignInPage,
  },
  {
    name: 'provisioning',
    label: 'provisioning.title',
    permission: 'manage-sign-in',
    content: ProvisioningPage,
  },
  {
    name: 'domains',
    label: 'domains.title',
    permission: 'manage-sign-in',
    content: DomainsPage,
  },
];

/** The pages somebody may look at. */
export function tabsFor(permissions: readonly string[]): readonly Tab[] {
  return tabs.filter(({ permission }) => permissions.includes(permission));
}

export function tabAt(among: readonly Tab[], name: string): Tab | undefined {
  return among.find((tab) => tab.name === name);
}

export function tabPath({ name }: Pick<Tab, 'name'>): string {
  return `${SETTINGS}/${name}`;
}
