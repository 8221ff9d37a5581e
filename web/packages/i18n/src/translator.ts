import { setupI18n } from '@lingui/core';

import type source from '../locales/en.json';
import { catalogs, type Catalogs } from './catalogs.ts';
import { bestLanguage, directionOf, isLanguage, type Language } from './languages.ts';

/** Every id of the English catalog. A text that does not exist is a type error. */
export type TextKey = keyof typeof source;
export type TextValues = Record<string, string | number>;

const stored = 'tandem.language';
const i18n = setupI18n();
const listeners = new Set<() => void>();
const wanted = new Set([catalogs]);

/** The text in the language that is shown now. */
export function t(key: TextKey, values?: TextValues): string {
  return i18n._(key, values);
}

export function language(): Language {
  return isLanguage(i18n.locale) ? i18n.locale : 'en';
}

/** Calls the listener after the language changed; the result unsubscribes. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Loads a language and shows it: texts, `lang` and `dir` of the page. */
export async function showLanguage(next: Language): Promise<void> {
  // Side by side; below they are there already.
  await Promise.all([...wanted].map((part) => part[next]()));
  // A set also goes through what is added meanwhile: a part that is asked for now is read before the language is shown.
  for (const part of wanted) i18n.load(next, (await part[next]()).messages);
  i18n.activate(next);
  document.documentElement.lang = next;
  document.documentElement.dir = directionOf(next);
  for (const listener of listeners) listener();
}

/** The texts of one more part of the app, from now on in every language that is shown. A part waits for it before it draws. */
export async function readTexts(part: Catalogs): Promise<void> {
  wanted.add(part);
  // A language chosen meanwhile reads the part itself.
  if (i18n.locale !== '') {
    const now = language();
    i18n.load(now, (await part[now]()).messages);
  }
}

/** The language control was used: shows the language and remembers it in this browser. */
export async function chooseLanguage(next: Language): Promise<void> {
  try {
    localStorage.setItem(stored, next);
  } catch {
    // A browser that stores nothing still switches.
  }
  await showLanguage(next);
}

/** At the start of a page: what was chosen before, else what the browser asks for. */
export async function startLanguage(): Promise<void> {
  await showLanguage(remembered() ?? bestLanguage(navigator.languages));
}

function remembered(): Language | null {
  try {
    const tag = localStorage.getItem(stored);
    return tag !== null && isLanguage(tag) ? tag : null;
  } catch {
    return null;
  }
}
