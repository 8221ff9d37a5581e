import type { Me } from '@tandem/api';
import { vera } from '@tandem/ui/testing';

/** An administrator, who may do everything. */
export const administrator: Me = {
  ...vera,
  permissions: [
    'read-people',
    'manage-people',
    'view-reports',
    'read-settings',
    'update-settings',
    'manage-sign-in',
  ],
  roles: ['Administrator'],
  tenant: {
    id: '44444444-4444-4444-8444-444444444444',
    name: 'Northwind Traders',
    remoteHelpEnabled: true,
    chatDisabled: false,
  },
  demo: false,
};
