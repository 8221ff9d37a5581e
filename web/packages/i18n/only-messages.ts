import type { Plugin } from 'vite';

const compiled = /\/i18n\/locales\/[\w-]+\.ts$/;
const wrapped = /JSON\.parse\(("(?:[^"\\]|\\.)*")\)/;

/** Vite plugin: leaves in an app's language files only the texts whose id starts with one of the prefixes. */
export function onlyMessages(prefixes: readonly string[]): Plugin {
  return {
    name: 'tandem:only-messages',
    enforce: 'pre',
    transform(source, id) {
      if (!compiled.test(id)) return null;
      const json = wrapped.exec(source)?.[1];
      if (json === undefined) throw new Error(`${id} is not a compiled catalog`);
      const all = Object.entries(
        JSON.parse(JSON.parse(asJson(json)) as string) as Record<string, unknown>,
      );
      const kept = all.filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix)));
      const text = JSON.stringify(JSON.stringify(Object.fromEntries(kept)));
      return { code: `export const messages = JSON.parse(${text});`, map: null };
    },
  };
}

/** The compiler writes a JavaScript string, which knows one escape that JSON does not: two hexadecimal digits. */
function asJson(literal: string): string {
  return literal.replaceAll(/\\(\\|x[0-9A-Fa-f]{2})/g, (whole, escaped: string) =>
    escaped === '\\' ? whole : `\\u00${escaped.slice(1)}`,
  );
}
