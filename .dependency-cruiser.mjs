/** The import law of docs/architecture.md: who may import whom. */
const room = (name) => `^${name}/`;
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: [...allowed, '^node_modules/', 'node:'], dependencyTypesNot: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'no-import-of-tests', severity: 'error', from: { pathNot: room('test') }, to: { path: room('test') } },
    only('contracts-stand-alone', room('contracts'), [room('contracts')], 'contracts import nothing of the other rooms'),
    only('lib-reads-contracts', room('lib'), [room('lib'), room('contracts')], 'lib takes state machines as text and Lambdas as paths'),
    only('local-stands-alone', room('local'), [room('local')], 'the local runtime knows the application only by its synthesized assembly'),
    only('pages-stand-alone', '^local/pages/', ['^local/pages/'], 'pages know AWS and the API by what they answer, so that they can be served elsewhere'),
    { name: 'pages-are-for-browsers', severity: 'error', from: { path: '^local/pages/' }, to: { dependencyTypes: ['core'] } },
    { name: 'pages-are-only-served', severity: 'error', comment: 'the runtime serves what was built', from: { path: '^local/(?!pages/)' }, to: { path: '^local/pages/' } },
    only('commands-read-contracts', room('commands'), [room('commands'), room('contracts')], 'commands use the HTTP API and AWS calls'),
    only('domain-is-pure', room('lambdas/domain'), [room('lambdas/domain'), room('contracts')], 'rules know no AWS, no clock, no environment'),
    only('adapters', room('lambdas/adapters'), [room('lambdas/adapters'), room('lambdas/domain'), room('contracts')]),
    only('runtime', room('lambdas/runtime'), [room('lambdas/runtime'), room('lambdas/domain'), room('contracts')]),
    only('doors', '^lambdas/(steps|api|events)/', [room('lambdas'), room('contracts')]),
    {
      name: 'one-room-imports-the-sdk',
      severity: 'error',
      comment: 'only adapters speak to AWS; the local runtime serves the SDK clients, commands call as a user would',
      from: { path: '^(lib|contracts|lambdas/(?!adapters/))' },
      to: { path: '(^|/)node_modules/@(aws-sdk|smithy)/' },
    },
    { name: 'cdk-only-in-lib', severity: 'error', from: { pathNot: '^(lib|test)/' }, to: { path: '(^|/)node_modules/(aws-cdk-lib|constructs|cdk-nag)/' } },
    { name: 'domain-is-deterministic', severity: 'error', from: { path: room('lambdas/domain') }, to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|buffer)$' } },
    { name: 'no-dev-packages-in-lambdas', severity: 'error', from: { path: '^lambdas/' }, to: { dependencyTypes: ['npm-dev'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(cdk.out|build)/|/fixtures/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
