import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

// Budgets of design.md section 6, counted as a browser loads: the files a page names, everything they import statically, and
// the heaviest language and theme. Sizes are of the built files, so `npm run build` comes first.
const web = dirname(fileURLToPath(import.meta.url));
// A page loads one of each.
const isLanguage = /^(?:en|sv|de|nl|it|fr|zh-Hans|ar)-[\w-]{8}\.js$/;
const isTheme = /^(?:light|dark|contrast)-[\w-]{8}\.js$/;
const staticImport = /(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const lazyImport = /\bimport\(\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const named = /(?:src|href)="\/(assets\/[\w./-]+\.(?:js|css))"/g;

function app(name) {
  const dist = join(web, 'apps', name, 'dist');
  const assets = join(dist, 'assets', name);
  const chunks = readdirSync(assets).filter((file) => file.endsWith('.js'));
  const text = (file) => readFileSync(join(assets, file), 'utf8');
  const found = (file, pattern) => [...text(file).matchAll(pattern)].map(([, chunk]) => chunk);

  /** The chunks and all they import statically. */
  const closure = (files, seen = new Set()) => {
    for (const file of files) {
      if (seen.has(file)) continue;
      seen.add(file);
      closure(found(file, staticImport), seen);
    }
    return seen;
  };
  const weight = (file) => gzipSync(text(file)).length;
  const heaviest = (kind) =>
    chunks
      .filter((file) => kind.test(file))
      .toSorted((one, other) => weight(other) - weight(one))
      .slice(0, 1);
  const page = (html) => {
    const files = [...readFileSync(join(dist, html), 'utf8').matchAll(named)].map(([, path]) =>
      basename(path),
    );
    const language = heaviest(isLanguage);
    if (files.length === 0 || language.length === 0) throw new Error(`${name} is not built`);
    const scripts = files.filter((file) => file.endsWith('.js'));
    const styles = files.filter((file) => file.endsWith('.css'));
    return new Set([...styles, ...closure([...scripts, ...language, ...heaviest(isTheme)])]);
  };
  const paths = (files) => [...files].map((file) => `apps/${name}/dist/assets/${name}/${file}`);
  return {
    firstPaint: (html) => paths(page(html)),
    /** With a chunk that comes later, for example the session's core. */
    withLater: (html, prefix) => {
      const later = chunks.filter((file) => file.startsWith(prefix));
      if (later.length === 0) throw new Error(`${name} has no chunk ${prefix}`);
      return paths(new Set([...page(html), ...closure(later)]));
    },
    /** Every chunk that is loaded on demand, with what it brings along beyond the first paint. */
    routes: (html) => {
      const present = page(html);
      return [...new Set(chunks.flatMap((file) => found(file, lazyImport)))]
        .filter((file) => !isLanguage.test(file) && !isTheme.test(file) && !present.has(file))
        .map((file) => ({
          name: `${name}: ${file.replace(/-[\w-]{8}\.js$/, '')}`,
          path: paths([...closure([file])].filter((chunk) => !present.has(chunk))),
        }));
    },
  };
}

const sharer = app('join');
const helper = app('helper');
const admin = app('admin');
const budget = (name, path, limit) => ({ name, path, limit, gzip: true });
const wholeJoinPage = sharer.withLater('index.html', 'open-sharer');
const routes = [...helper.routes('index.html'), ...admin.routes('index.html')];

export default [
  budget('join: everything up to the session', wholeJoinPage, '60 KiB'),
  budget('helper: first paint', helper.firstPaint('index.html'), '110 KiB'),
  budget('admin: first paint', admin.firstPaint('index.html'), '110 KiB'),
  ...routes.map(({ name, path }) => budget(name, path, '80 KiB')),
];
