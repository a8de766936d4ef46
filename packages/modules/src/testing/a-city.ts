import { putAccount } from '@melati/api/auth/account-rows'
import type { Services } from '@melati/api/context'
import { insertBases } from '@melati/db/basis'
import { openFirstPeriods } from '@melati/db/figures/periods'
import { NO_TENANT, type Tx, write } from '@melati/db/tenancy'
import type { Actor } from '@melati/domain/actor'
import type { LevelPresetName } from '@melati/domain/hierarchy/presets'
import { levelPresets } from '@melati/domain/hierarchy/presets'
import { AccountId, GrantId, UnitId } from '@melati/domain/ids'
import type { Role } from '@melati/domain/roles'
import { scopeKindOf } from '@melati/domain/roles'
import { plantUnits, type PlantedUnit, publishAreas } from '../hierarchy/published.ts'
import { createTenant, insertTenantKey } from '../cities/queries.ts'
import { switchable } from '../cities/router/regions.ts'
import { insertGrants } from './rows.ts'

export type TenantRole = Exclude<Role, 'platform-operator'>

/**
 * A city by paths: '' is the kota, '1' its first kecamatan, '1.2' the second kelurahan there, and so on down the levels.
 * Below the kelurahan only those numbered 1 (`1.1`, `2.1`) have units; everywhere two of each.
 */
export interface City {
  readonly tenantId: number
  readonly slug: string
  readonly code: string
  readonly rootUnitId: UnitId
  /** The unit at a path; throws where there is none. */
  readonly at: (path: string) => UnitId
  readonly units: ReadonlyMap<string, PlantedUnit>
  /** The path of the first dasawisma, and of the unit it stands in. */
  readonly dasawisma: string
  readonly neighbourhood: string
  /** City board and secretariat on the kota, kecamatan board on '1', kelurahan board and coordinator on '1.1', head and cadre below it. */
  readonly grants: Readonly<Record<TenantRole, Actor>>
  /** One more grant of a role on the unit at a path. */
  grant(role: TenantRole, path: string): Promise<Actor>
}

const plans = {
  a: { preset: 'lingkungan', code: '99.71', slug: 'contoh-satu', name: 'Kota Contoh Satu', zone: 'Asia/Jakarta' },
  b: { preset: 'rw-rt', code: '99.72', slug: 'contoh-dua', name: 'Kota Contoh Dua', zone: 'Asia/Jayapura' },
} as const satisfies Record<string, { preset: LevelPresetName; code: string; slug: string; name: string; zone: string }>

const stand = {
  'city-board': 'kota',
  secretariat: 'kota',
  'kecamatan-board': 'kecamatan',
  'kelurahan-board': 'kelurahan',
  'cadre-coordinator': 'kelurahan',
  'neighbourhood-head': 'below',
  cadre: 'above-dasawisma',
  'dinas-officer': 'kota',
  'group-officer': 'above-dasawisma',
  'centre-manager': 'kelurahan',
} as const satisfies Record<TenantRole, string>

export async function makeCity(services: Services, which: keyof typeof plans): Promise<City> {
  const plan = plans[which]
  const { levels } = levelPresets[plan.preset]
  const at = services.now().toISOString()
  const root = UnitId.parse(services.newId())
  const units = plantTree(root, plan, levels.slice(0, -1), services)
  const neighbourhood = ['1', '1', ...levels.slice(2, -1).map(() => '1')].join('.')
  const path = {
    kota: '',
    kecamatan: '1',
    kelurahan: '1.1',
    below: '1.1.1',
    'above-dasawisma': neighbourhood,
  }
  const unitAt = (where: string) => {
    const unit = units.get(where)
    if (unit === undefined) throw new Error(`nothing stands at '${where}'`)
    return UnitId.parse(unit.unitId)
  }
  const tenantId = await write(services.db, NO_TENANT, async (tx) => {
    const [[made]] = await tx.run(
      createTenant({
        slug: plan.slug,
        name: plan.name,
        kind: 'kota',
        code: plan.code,
        codeFrom: '2020-01-01',
        timeZone: plan.zone,
        settings: { levels, timeZone: plan.zone },
        modules: switchable(services),
        rootUnitId: root,
        at,
      }),
    )
    tx.enter(made?.tenantId ?? NO_TENANT)
    const { tenantId } = tx
    const key = services.keys.wrap(services.randomBytes(32), `tenant:${tenantId}:1`, services.randomBytes(12))
    await tx.commitWith(
      insertTenantKey(tenantId, 1, key, at),
      insertBases(tenantId, at, services.newId),
      plantUnits(tenantId, [...units.values()]),
      publishAreas(tenantId),
      openFirstPeriods(tenantId, { first: 202_601, current: 202_606, now: at }),
    )
    return tenantId
  })
  const grant = async (role: TenantRole, where: string): Promise<Actor> => {
    const actor = actorOf(role, unitAt(where), services)
    await write(services.db, tenantId, (tx) => give(tx, actor, services))
    return actor
  }
  const grants: [TenantRole, Actor][] = []
  for (const [role, place] of Object.entries(stand) as [TenantRole, keyof typeof path][])
    grants.push([role, await grant(role, path[place])])
  return {
    tenantId,
    slug: plan.slug,
    code: plan.code,
    rootUnitId: root,
    at: unitAt,
    units,
    dasawisma: `${neighbourhood}.1`,
    neighbourhood,
    grants: Object.fromEntries(grants) as Record<TenantRole, Actor>,
    grant,
  }
}

/** Accounts are known by a number of their own, so that no two people of a world share one. */
async function give(tx: Tx, actor: Actor, services: Services): Promise<void> {
  const at = services.now().toISOString()
  const account = { accountId: actor.accountId, name: `CONTOH ${actor.role}`, language: 'id' as const, at }
  const email = `${actor.accountId}@melati.test`
  await tx.commitWith(putAccount({ ...account, email, phone: null }), insertGrants(tx.tenantId, [actor], at))
}

function actorOf(role: TenantRole, unitId: UnitId, services: Services): Actor {
  const scopeKind = scopeKindOf[role]
  return {
    accountId: AccountId.parse(services.newId()),
    grantId: GrantId.parse(services.newId()),
    role,
    scopeKind,
    scopeId: scopeKind === 'unit' ? unitId : services.newId(),
    scopeUnitId: unitId,
  }
}

const names = {
  kecamatan: (n: number, above: string) => `Contoh ${above.includes('Satu') ? 'Barat' : 'Timur'} ${n}`,
  kelurahan: (n: number, above: string) => `${above} ${String.fromCodePoint(64 + n)}`,
  lingkungan: (n: number) => `Lingkungan ${n}`,
  rw: (n: number) => `RW 0${n}`,
  rt: (n: number) => `RT 0${n}`,
  dasawisma: (n: number) => `Melati ${n}`,
}

function plantTree(
  root: UnitId,
  plan: { name: string; code: string },
  levels: readonly string[],
  services: Services,
): Map<string, PlantedUnit> {
  const since = '2020-01-01'
  const kinds = [...levels, 'dasawisma'] as (keyof typeof names)[]
  const units = new Map<string, PlantedUnit>()
  units.set('', { unitId: root, kind: 'kota', name: plan.name, code: plan.code, ancestors: [], since })
  let parents = ['']
  for (const kind of kinds) {
    const grown = parents.flatMap((path) => [1, 2].map((n) => ({ path, n })))
    parents = []
    for (const { path, n } of grown) {
      const above = units.get(path)
      if (above === undefined) throw new Error(`nothing stands at '${path}'`)
      const here = path === '' ? String(n) : `${path}.${n}`
      const code = kind === 'kecamatan' ? `${plan.code}.0${n}` : kind === 'kelurahan' ? `${above.code}.100${n}` : null
      units.set(here, {
        unitId: services.newId(),
        kind,
        name: names[kind](n, above.name),
        code,
        ancestors: [...above.ancestors, above.unitId],
        since,
      })
      if (kind !== 'kelurahan' || n === 1) parents.push(here)
    }
  }
  return units
}
