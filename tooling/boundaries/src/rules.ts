import type { IFlattenedRuleSet } from 'dependency-cruiser'

const kits = 'domain|db|api|client|ui|modules'
/** What a package may import besides itself; apps add `client` and `ui`, the server also `api` and `db`. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'packages/domain': [],
  'packages/db': ['packages/domain'],
  'packages/api': ['packages/db', 'packages/domain'],
  'packages/client': ['packages/domain'],
  'packages/ui': ['packages/domain'],
  'packages/modules': ['packages/api', 'packages/db', 'packages/client', 'packages/ui', 'packages/domain'],
  'apps/server': ['packages/modules', 'packages/api', 'packages/db', 'packages/client', 'packages/ui', 'packages/domain', 'tooling/seed', 'tooling/config'],
  'apps/admin': ['packages/modules', 'packages/client', 'packages/ui', 'packages/domain', 'tooling/config'],
  'apps/cadre': ['packages/modules', 'packages/client', 'packages/ui', 'packages/domain', 'tooling/config'],
  'apps/public': ['packages/modules', 'packages/client', 'packages/ui', 'packages/domain', 'tooling/config'],
}

const tests = '\\.test\\.tsx?$|/testing/|\\.fixture\\.ts$|/gallery/'
const screens = '^packages/modules/src/[^/]+/((admin|cadre|public)(/|\\.tsx$)|public\\.client\\.ts$)'
const serverSide =
  '^packages/(api|db)/|^packages/modules/src/([^/]+/(router|queries|figures|tables|feeds|published|migrations)(/|\\.ts$)|(registry|app-router|rights)\\.ts$)'

/** Who may import whom (architecture, section 2), each rule with a planted violation in its test. */
export const ruleSet: IFlattenedRuleSet = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(mayImport).map(([from, allowed]) => ({
      name: `layers-${from.replace('/', '-')}`,
      severity: 'error' as const,
      from: { path: `^${from}/`, pathNot: tests },
      to: { path: '^(packages|apps|tooling)/', pathNot: [from, ...allowed].map((one) => `^${one}/`).join('|') },
    })),
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^packages/domain/src/|^packages/modules/src/[^/]+/rules\\.ts$', pathNot: tests },
      to: { pathNot: '^packages/domain/|^packages/modules/src/[^/]+/rules\\.ts$|(^|/)zod/' },
    },
    {
      name: 'kits-do-not-know-modules',
      severity: 'error',
      from: { path: `^packages/(${kits.replace('|modules', '')})/`, pathNot: '/testing/' },
      to: { path: '^packages/modules/' },
    },
    {
      name: 'screens-take-types-only',
      severity: 'error',
      from: { path: screens },
      to: { path: serverSide, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'modules-meet-at-published',
      severity: 'error',
      from: { path: '^packages/modules/src/([^/]+)/', pathNot: tests },
      to: {
        path: '^packages/modules/src/[^/]+/',
        pathNot: '^packages/modules/src/$1/|^packages/modules/src/[^/]+/published(/|\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'queries-stay-in-queries',
      severity: 'error',
      from: {
        path: '^packages/modules/src/[^/]+/',
        pathNot: `/(queries|figures|feeds|published|migrations)(/|\\.ts$)|/tables\\.ts$|${tests}`,
      },
      to: { path: '(^|/)kysely/', dependencyTypesNot: ['type-only'] },
    },
  ],
}
