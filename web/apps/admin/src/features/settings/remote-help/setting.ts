import { quantity, t, type TextKey } from '@tandem/i18n';
import type { TenantSettingsForm } from '@tandem/api';

type Named<Value> = {
  [Name in keyof TenantSettingsForm]: TenantSettingsForm[Name] extends Value ? Name : never;
}[keyof TenantSettingsForm];

/** Settings that are on or off, with their words for both. */
export interface SwitchSetting {
  readonly kind: 'switch';
  readonly name: Named<boolean>;
  readonly words: readonly [on: TextKey, off: TextKey];
  readonly usual: boolean;
}

/** Settings that are a whole number in a range. */
export interface NumberSetting {
  readonly kind: 'number';
  readonly name: Named<number>;
  readonly unit: 'minute' | 'day';
  readonly from: number;
  readonly to: number;
  readonly usual: number;
}

export type Setting = SwitchSetting | NumberSetting;
export type SettingName = Setting['name'];

const enabled = ['settings.enabled', 'settings.disabled'] as const;
const yes = ['settings.yes', 'settings.no'] as const;

const onOff = (name: SwitchSetting['name'], words: SwitchSetting['words']): SwitchSetting => ({
  kind: 'switch',
  name,
  words,
  usual: false,
});

const minutes = (name: NumberSetting['name'], from: number, to: number, usual: number) =>
  ({ kind: 'number', name, unit: 'minute', from, to, usual }) as const;

/** Every setting with its range and what it is before anybody changes it, in the groups of the page. */
export const groups: readonly { readonly title: TextKey; readonly settings: readonly Setting[] }[] =
  [
    {
      title: 'settings.access',
      settings: [
        onOff('remoteHelpEnabled', enabled),
        onOff('unenrolledDevicesAllowed', enabled),
        onOff('chatDisabled', yes),
      ],
    },
    {
      title: 'settings.times',
      settings: [
        minutes('codeLifeMinutes', 1, 30, 10),
        minutes('consentTimeoutMinutes', 1, 30, 5),
        minutes('idleLimitMinutes', 5, 240, 30),
        minutes('sessionLimitMinutes', 10, 1440, 480),
      ],
    },
    {
      title: 'settings.records',
      settings: [
        { kind: 'number', name: 'retentionDays', unit: 'day', from: 1, to: 3650, usual: 30 },
      ],
    },
  ];

export const settings: readonly Setting[] = groups.flatMap((group) => group.settings);

/** A value as the form keeps it, in words: `Enabled`, `10 minutes`. What is no number stays as it was typed. */
export function valueText(setting: Setting, value: string): string {
  if (setting.kind === 'switch') return t(setting.words[value === 'true' ? 0 : 1]);
  return /^\d+$/.test(value) ? quantity(Number(value), setting.unit) : value;
}

/** True where a setting can have this value. */
export function isPossible(setting: Setting, value: string): boolean {
  if (setting.kind === 'switch') return true;
  const number = Number(value);
  return /^\d+$/.test(value.trim()) && number >= setting.from && number <= setting.to;
}
