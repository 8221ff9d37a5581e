// The walls of design.md section 6: apps -> ui -> core -> protocol, no cycles, no React in core, features never import features.
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'protocol-stands-alone',
      severity: 'error',
      from: { path: '^packages/protocol' },
      to: { path: '^(packages/(core|api|ui|i18n)|apps)/' },
    },
    {
      name: 'core-knows-only-protocol',
      severity: 'error',
      from: { path: '^packages/core' },
      to: { path: '^(packages/(api|ui|i18n)|apps)/' },
    },
    {
      name: 'core-has-no-react',
      severity: 'error',
      from: { path: '^packages/(core|protocol|api|i18n)/' },
      to: { path: 'node_modules/(react|react-dom|@fluentui)' },
    },
    {
      name: 'core-has-no-css',
      severity: 'error',
      from: { path: '^packages/core' },
      to: { path: '\\.css$' },
    },
    {
      name: 'join-is-plain-typescript',
      severity: 'error',
      from: { path: '^apps/join', pathNot: '(\\.test\\.ts$|/testing/)' },
      to: { path: '(^packages/ui/|node_modules/(react|react-dom|@fluentui|@tanstack))' },
    },
    {
      name: 'ui-knows-no-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-know-no-other-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'features-know-no-other-feature',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/features/([^/]+)/' },
      to: { path: '^apps/[^/]+/src/features/', pathNot: '^apps/$1/src/features/$2/' },
    },
    {
      name: 'fakes-only-in-tests',
      severity: 'error',
      from: { pathNot: '(\\.test\\.tsx?$|/testing/)' },
      to: { path: '/testing/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|/generated/.*_pb\\.ts$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
