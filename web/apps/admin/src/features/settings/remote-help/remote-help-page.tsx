import { createTenantSettings } from '@tandem/api';
import { Reading, useRead } from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import type { SectionProps } from '../../../app/section.ts';
import { SettingsForm } from './settings-form.tsx';

/** The settings of the whole organisation (spec T1 to T3, and what T7 lacks). */
export function RemoteHelpPage({ api, me }: SectionProps): ReactNode {
  const [settings] = useState(() => createTenantSettings(api));
  const read = useRead(['tenant-settings'], settings.read);
  return (
    <Reading read={read}>
      {(stored) => (
        <SettingsForm
          stored={stored}
          save={settings.save}
          organisation={me.tenant.name}
          mayChange={me.permissions.includes('update-settings')}
        />
      )}
    </Reading>
  );
}
