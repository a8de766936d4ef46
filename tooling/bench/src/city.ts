import { insertBases } from '@melati/db/basis'
import { openFirstPeriods } from '@melati/db/figures/periods'
import { fold } from '@melati/db/figures/fold'
import { NO_TENANT, write } from '@melati/db/tenancy'
import type { Services } from '@melati/api/context'
import { today } from '@melati/domain/day'
import { levelPresets } from '@melati/domain/hierarchy/presets'
import { UnitId } from '@melati/domain/ids'
import { type Period, periodNumber, periodOf } from '@melati/domain/period'
import { allFigures } from '@melati/modules/app-router'
import { createTenant, insertTenantKey } from '@melati/modules/cities/queries'
import { plantUnits } from '@melati/modules/hierarchy/published'
import type pg from 'pg'
import { numberedId } from './numbered-id.ts'
import { settlePeople } from './people.ts'
import { plantTree, type Scale } from './tree.ts'

export interface BenchCity {
  readonly tenantId: number
  readonly root: UnitId
  readonly period: Period
  readonly scale: Scale
  /** All of them, in the order of their numbers. */
  readonly dasawisma: readonly UnitId[]
}

/** An invented city the size of the scale, its figures of this month stored by the worker's own fold. */
export async function makeCity(services: Services, superuser: pg.Pool, scale: Scale): Promise<BenchCity> {
  const root = UnitId.parse(services.newId())
  const period = periodOf(today(services.now(), 'Asia/Jakarta'))
  const tenantId = await makeTenant(services, root, period)
  await plantTree(superuser, tenantId, root, scale)
  await settlePeople(superuser, tenantId, scale)
  await superuser.query(
    `insert into core.dirty (tenant_id, figures, unit_id, period_from, period_to)
      select tenant_id, f, unit_id, 190001, 999912 from core.unit, unnest($2::text[]) f where tenant_id = $1`,
    [tenantId, allFigures.map(({ name }) => name)],
  )
  await superuser.query('vacuum (analyze)')
  for (const figures of allFigures) while ((await fold(services.db, tenantId, figures)) > 0);
  await superuser.query('vacuum (analyze)')
  const { rows } = await superuser.query<{ unit_id: string }>(
    `select ${numberedId('dasawisma', 'n')} as unit_id from generate_series(1, $1::int) n order by n`,
    [scale.dasawisma],
  )
  return { tenantId, root, period, scale, dasawisma: rows.map((row) => UnitId.parse(row.unit_id)) }
}

function makeTenant(services: Services, root: UnitId, period: Period): Promise<number> {
  const at = services.now().toISOString()
  const month = periodNumber(period)
  return write(services.db, NO_TENANT, async (tx) => {
    const [[made]] = await tx.run(
      createTenant({
        slug: 'contoh',
        name: 'Kota Contoh',
        kind: 'kota',
        code: '99.71',
        codeFrom: '2020-01-01',
        timeZone: 'Asia/Jakarta',
        settings: { levels: levelPresets.lingkungan.levels, dasawismaMax: 100 },
        modules: ['households', 'up2k', 'boards'],
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
      plantUnits(tenantId, [
        { unitId: root, kind: 'kota', name: 'Kota Contoh', code: '99.71', ancestors: [], since: '2020-01-01' },
      ]),
      openFirstPeriods(tenantId, { first: month, current: month, now: at }),
    )
    return tenantId
  })
}
