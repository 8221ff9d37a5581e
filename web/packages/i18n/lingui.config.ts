import type { LinguiConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-json';

// Explicit ids in minimal JSON: the catalogs are the source, nothing is extracted from code.
const config: LinguiConfig = {
  locales: ['en', 'sv', 'de', 'nl', 'it', 'fr', 'zh-Hans', 'ar'],
  sourceLocale: 'en',
  catalogs: [{ path: '<rootDir>/locales/{locale}', include: ['<rootDir>/src'] }],
  format: formatter({ style: 'minimal' }),
  compileNamespace: 'ts',
};

export default config;
