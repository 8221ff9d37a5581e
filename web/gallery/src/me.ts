import type { Me } from '../../packages/api/src/index.ts';
import { vera } from '../../packages/ui/src/testing/index.ts';

/** Somebody who may do everything, so that every way on is shown. */
export const me: Me = {
  ...vera,
  permissions: [
    'view-screen',
    'take-full-control',
    'view-reports',
    'read-people',
    'manage-people',
    'read-settings',
    'update-settings',
    'manage-sign-in',
  ],
  roles: ['Help Desk Operator'],
  tenant: {
    id: '44444444-4444-4444-8444-444444444444',
    name: 'Northwind Traders',
    remoteHelpEnabled: true,
    chatDisabled: false,
  },
  demo: false,
};
