// Counts the tests in a machine-readable report: node scripts/sums.mjs vitest|surefire|playwright FILE...
// Prints "passed failed"; a report that is not there counts nothing.
import { existsSync, readFileSync } from 'node:fs';

/** A number of an XML attribute of the first element, 0 where it is missing. */
const attribute = (xml, name) =>
  Number(new RegExp(`<testsuite\\b[^>]*\\s${name}="(\\d+)"`).exec(xml)?.[1] ?? 0);

const readers = {
  vitest: (text) => {
    const report = JSON.parse(text);
    const tests = report.numFailedTests;
    // A file that does not load has no tests to fail.
    const files = report.testResults.filter((it) => it.status === 'failed' && it.assertionResults.length === 0);
    return [report.numPassedTests, tests + files.length];
  },
  surefire: (xml) => {
    const failed = attribute(xml, 'failures') + attribute(xml, 'errors');
    return [attribute(xml, 'tests') - failed - attribute(xml, 'skipped'), failed];
  },
  playwright: (text) => {
    const { stats, errors } = JSON.parse(text);
    // What passed at the second try passed; the list above names it as flaky.
    return [stats.expected + stats.flaky, stats.unexpected + errors.length];
  },
};

const [kind, ...files] = process.argv.slice(2);
const sums = files
  .filter((file) => existsSync(file))
  .map((file) => readers[kind](readFileSync(file, 'utf8')))
  .reduce(([passed, failed], [p, f]) => [passed + p, failed + f], [0, 0]);
console.log(sums.join(' '));
