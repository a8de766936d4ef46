import { command } from '@melati/api/command/procedure'
import { asking } from '@melati/api/procedures'
import { tenantById } from '@melati/db/tenants'
import { readSettings } from '@melati/domain/settings'
import { lockTree } from '../../hierarchy/published.ts'
import { lockSettings, openKinds, writeSettings } from '../queries.ts'
import { decideUpdateSettings, UpdateSettings } from '../rules.ts'
import { switchable } from './regions.ts'

/** What differs in this city, completed by what does not, and which modules it uses. */
export const settings = asking.query(({ ctx }) => {
  const { name, slug, code, kind, timeZone, rootUnitId, modules } = ctx.tenant
  return {
    name,
    slug,
    code,
    kind,
    timeZone,
    rootUnitId,
    settings: ctx.tenant.settings,
    // A module that this release has no more stays on the list, or whoever saves would switch it off unseen.
    modules: [...new Set([...switchable(ctx), ...modules])]
      .toSorted()
      .map((module) => ({ name: module, on: modules.includes(module) })),
    titles: ctx.titles,
  }
})

/**
 * Changes the fields that are given. A level that units stand on cannot be taken out or put between; another age of
 * lansia counts every month that is open again.
 */
export const updateSettings = command({
  input: UpdateSettings,
  load: ({ tenantId }) =>
    [lockTree(tenantId), lockSettings(tenantId), tenantById(tenantId), openKinds(tenantId)] as const,
  state: (_c, [, , [entry], kinds]) => {
    if (entry === undefined) throw new Error('the tenant is gone')
    return {
      stored: recordOf(entry.settings),
      before: readSettings(entry.settings),
      modules: entry.modules,
      openKinds: kinds.map(({ kind }) => kind),
    }
  },
  decide: decideUpdateSettings,
  current: ({ before, modules }) => ({ ...before, modules: modules.toSorted() }),
  write: (c, decided) => decided.map(({ value }) => writeSettings(c.tenantId, c.tenant.rootUnitId, c.today, value)),
  keys: () => ['settings'],
  audit: (input, { changed }) => ({
    action: 'cities.updateSettings',
    subjectKind: 'tenant',
    subjectId: null,
    detail: { changed, ...(input.lansiaAge === undefined ? {} : { lansiaAge: input.lansiaAge }) },
  }),
})

function recordOf(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null ? { ...stored } : {}
}
