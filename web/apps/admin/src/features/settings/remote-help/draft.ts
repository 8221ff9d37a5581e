import type { TenantSettings, TenantSettingsForm } from '@tandem/api';

import { isPossible, settings, type Setting, type SettingName } from './setting.ts';

/** Values as text: what is typed into a number field need not be a number yet. */
export type Values = Readonly<Record<SettingName, string>>;

/** Two people changed the same setting; `choice` says whose value counts. */
export interface Conflict {
  readonly mine: string;
  readonly theirs: string;
  readonly choice: 'mine' | 'theirs' | null;
}

/** Settings while somebody changes them. */
export interface Draft {
  /** What the server has, as far as this page knows. */
  readonly stored: TenantSettings;
  readonly values: Values;
  readonly conflicts: Readonly<Partial<Record<SettingName, Conflict>>>;
  /** What somebody else changed meanwhile and this person did not. */
  readonly taken: readonly SettingName[];
}

export function open(stored: TenantSettings): Draft {
  return { stored, values: valuesOf(stored), conflicts: {}, taken: [] };
}

export function valuesOf(form: TenantSettingsForm): Values {
  return Object.fromEntries(settings.map(({ name }) => [name, String(form[name])])) as Values;
}

export function change(draft: Draft, name: SettingName, value: string): Draft {
  return { ...draft, values: { ...draft.values, [name]: value } };
}

/** The settings whose value is another one than the stored. */
export function changes({ stored, values }: Draft): readonly Setting[] {
  const before = valuesOf(stored);
  return settings.filter(({ name }) => values[name].trim() !== before[name]);
}

/** The settings that cannot have the value typed for them. */
export function faults({ values }: Draft): readonly Setting[] {
  return settings.filter((setting) => !isPossible(setting, values[setting.name]));
}

/** The conflicts that nobody has decided yet. */
export function undecided({ conflicts }: Draft): readonly Setting[] {
  return settings.filter(({ name }) => conflicts[name]?.choice === null);
}

/**
 * Somebody else saved first. What this person did not touch becomes theirs; what both changed waits for a choice; the
 * rest of the own changes stays.
 */
export function meet(draft: Draft, current: TenantSettings): Draft {
  const before = valuesOf(draft.stored);
  const theirs = valuesOf(current);
  const values = { ...draft.values };
  const conflicts: Partial<Record<SettingName, Conflict>> = {};
  const taken: SettingName[] = [];
  for (const { name } of settings) {
    const mine = draft.values[name];
    if (theirs[name] === before[name] || theirs[name] === mine) continue;
    if (mine === before[name]) {
      values[name] = theirs[name];
      taken.push(name);
    } else {
      conflicts[name] = { mine, theirs: theirs[name], choice: null };
    }
  }
  return { stored: current, values, conflicts, taken };
}

export function choose(draft: Draft, name: SettingName, choice: 'mine' | 'theirs'): Draft {
  const conflict = draft.conflicts[name];
  if (conflict === undefined) return draft;
  const decided = { ...draft, conflicts: { ...draft.conflicts, [name]: { ...conflict, choice } } };
  return change(decided, name, conflict[choice]);
}

/** What is sent; only for a draft without faults. */
export function wanted({ stored, values }: Draft): TenantSettingsForm & { version: number } {
  const form = Object.fromEntries(
    settings.map(({ kind, name }) => [
      name,
      kind === 'switch' ? values[name] === 'true' : Number(values[name]),
    ]),
  ) as unknown as TenantSettingsForm;
  return { ...form, version: stored.version };
}
