export { endText } from './end-reasons.ts';
export { clock, dateTime, day, duration, quantity, timeOfDay } from './formats.ts';
export { isolate } from './isolate.ts';
export { bestLanguage, directionOf, isLanguage, languages, type Language } from './languages.ts';
export { accountTexts, directoryTexts, sectionTexts, settingsTexts } from './parts.ts';
export { callName, fullName, initials } from './people.ts';
export { problemText, type ProblemName } from './problems.ts';
export {
  chooseLanguage,
  language,
  onLanguage,
  readTexts,
  showLanguage,
  startLanguage,
  t,
  type TextKey,
  type TextValues,
} from './translator.ts';
