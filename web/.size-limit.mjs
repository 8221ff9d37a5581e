import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Budgets of design.md section 6, counted as a browser loads: the files a page names, everything they import statically, and
// the largest language. Sizes are of the built files, so `npm run build` comes first.
const web = dirname(fileURLToPath(import.meta.url));
const isLanguage = /^(?:en|sv|de|nl|it|fr|zh-Hans|ar)-[\w-]+\.js$/;
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
  const page = (html) => {
    const files = [...readFileSync(join(dist, html), 'utf8').matchAll(named)].map(([, path]) =>
      basename(path),
    );
    const scripts = closure(files.filter((file) => file.endsWith('.js')));
    const language = chunks
      .filter((file) => isLanguage.test(file))
      .toSorted((one, other) => text(other).length - text(one).length)[0];
    if (scripts.size === 0 || language === undefined)
      throw new Error(`${name}/${html} is not built`);
    return { css: files.filter((file) => file.endsWith('.css')), scripts, language };
  };
  const paths = (files) => [...files].map((file) => `apps/${name}/dist/assets/${name}/${file}`);
  const firstPaint = (html) => {
    const { css, scripts, language } = page(html);
    return [...css, ...scripts, language];
  };
  return {
    firstPaint: (html) => paths(firstPaint(html)),
    /** With a chunk that comes later, for example the session's core. */
    withLater: (html, prefix) => {
      const later = chunks.filter((file) => file.startsWith(prefix));
      if (later.length === 0) throw new Error(`${name} has no chunk ${prefix}`);
      return paths(new Set([...firstPaint(html), ...closure(later)]));
    },
    /** Every chunk that is loaded on demand, with what it brings along beyond the first paint. */
    routes: (html) => {
      const present = new Set(firstPaint(html));
      const lazy = new Set(chunks.flatMap((file) => found(file, lazyImport)));
      return [...lazy]
        .filter((file) => !isLanguage.test(file) && !present.has(file))
        .map((file) => ({
          name: `${name}: ${file.replace(/-[\w-]{8}\.js$/, '')}`,
          path: paths([...closure([file])].filter((chunk) => !present.has(chunk))),
        }));
    },
  };
}

const join_ = app('join');
const helper = app('helper');
const admin = app('admin');
const budget = (name, path, limit) => ({ name, path, limit, gzip: true });

export default [
  budget(
    'join: everything up to the session',
    join_.withLater('index.html', 'open-sharer'),
    '60 KiB',
  ),
  budget('helper: first paint', helper.firstPaint('index.html'), '110 KiB'),
  budget('admin: first paint', admin.firstPaint('index.html'), '110 KiB'),
  ...[...helper.routes('index.html'), ...admin.routes('index.html')].map(({ name, path }) =>
    budget(name, path, '80 KiB'),
  ),
];
