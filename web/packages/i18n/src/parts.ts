import type { Catalogs } from './catalogs.ts';

/** Sign-in, account, invitation and set-up: what the page for a code does not need. */
export const accountTexts: Catalogs = {
  en: () => import('../locales/en.ts?part=account'),
  sv: () => import('../locales/sv.ts?part=account'),
  de: () => import('../locales/de.ts?part=account'),
  nl: () => import('../locales/nl.ts?part=account'),
  it: () => import('../locales/it.ts?part=account'),
  fr: () => import('../locales/fr.ts?part=account'),
  'zh-Hans': () => import('../locales/zh-Hans.ts?part=account'),
  ar: () => import('../locales/ar.ts?part=account'),
};

/** The settings of the admin center, loaded with their page. */
export const settingsTexts: Catalogs = {
  en: () => import('../locales/en.ts?part=settings'),
  sv: () => import('../locales/sv.ts?part=settings'),
  de: () => import('../locales/de.ts?part=settings'),
  nl: () => import('../locales/nl.ts?part=settings'),
  it: () => import('../locales/it.ts?part=settings'),
  fr: () => import('../locales/fr.ts?part=settings'),
  'zh-Hans': () => import('../locales/zh-Hans.ts?part=settings'),
  ar: () => import('../locales/ar.ts?part=settings'),
};

/** What every section of the admin center shares: lists, forms, and the report of help sessions. */
export const sectionTexts: Catalogs = {
  en: () => import('../locales/en.ts?part=section'),
  sv: () => import('../locales/sv.ts?part=section'),
  de: () => import('../locales/de.ts?part=section'),
  nl: () => import('../locales/nl.ts?part=section'),
  it: () => import('../locales/it.ts?part=section'),
  fr: () => import('../locales/fr.ts?part=section'),
  'zh-Hans': () => import('../locales/zh-Hans.ts?part=section'),
  ar: () => import('../locales/ar.ts?part=section'),
};

/** People and groups in the admin center, loaded with their pages. */
export const directoryTexts: Catalogs = {
  en: () => import('../locales/en.ts?part=directory'),
  sv: () => import('../locales/sv.ts?part=directory'),
  de: () => import('../locales/de.ts?part=directory'),
  nl: () => import('../locales/nl.ts?part=directory'),
  it: () => import('../locales/it.ts?part=directory'),
  fr: () => import('../locales/fr.ts?part=directory'),
  'zh-Hans': () => import('../locales/zh-Hans.ts?part=directory'),
  ar: () => import('../locales/ar.ts?part=directory'),
};
