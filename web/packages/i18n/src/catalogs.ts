import type { Messages } from '@lingui/core';

import type { Language } from './languages.ts';

type Catalog = () => Promise<{ messages: Messages }>;
export type Catalogs = Readonly<Record<Language, Catalog>>;

/** One chunk per language, so that a page loads only the one it shows. */
export const catalogs: Catalogs = {
  en: () => import('../locales/en.ts'),
  sv: () => import('../locales/sv.ts'),
  de: () => import('../locales/de.ts'),
  nl: () => import('../locales/nl.ts'),
  it: () => import('../locales/it.ts'),
  fr: () => import('../locales/fr.ts'),
  'zh-Hans': () => import('../locales/zh-Hans.ts'),
  ar: () => import('../locales/ar.ts'),
};
