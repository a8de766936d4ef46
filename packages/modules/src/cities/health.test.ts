import { verifyFigures } from '@melati/api/jobs/verify'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { allFigures, appRouter } from '../app-router.ts'
import { aHouseholdOrder } from '../testing/a-household-order.ts'
import { lookInside } from '../testing/look-inside.ts'
import { makeWorld } from '../testing/world.ts'
import { checkOf } from './rules.ts'

test('the operator sees what each night’s check found, of every city, and nothing of anybody in it', async () => {
  await using world = await makeWorld(appRouter)
  const { a } = world
  const operator = world.asOperator().cities
  const unchecked = { state: 'unchecked', since: null, checked: 0, differing: 0 }
  expect(await operator.health()).toMatchObject([
    { name: 'Kota Contoh Dua', figures: unchecked, audit: unchecked },
    { name: 'Kota Contoh Satu', figures: unchecked },
  ])
  await a.as('cadre').households.register(world.order(aHouseholdOrder(world, a.at(a.dasawisma))))
  // The months of a test are opened without counting anybody in them.
  await lookInside(
    world,
    sql`insert into core.dirty (tenant_id, figures, unit_id, period_from, period_to)
      select distinct p.tenant_id, p.figures, u.unit_id, 202601, 999912
      from core.open_period p join core.unit u on u.tenant_id = p.tenant_id returning figures`,
  )
  await verifyFigures(world.services, allFigures)
  const [, first] = await operator.health()
  expect(first?.figures).toMatchObject({ state: 'agrees', differing: 0, since: expect.any(String) })
  await lookInside(
    world,
    sql`update households.unit_month set households = households + 1 where tier = 3 and period = 202606 and tenant_id = ${a.tenantId} returning tier`,
  )
  await verifyFigures({ ...world.services, log: { ...world.services.log, error: () => {} } }, allFigures)
  expect((await operator.health())[1]?.figures).toMatchObject({ state: 'differs', differing: 1 })
})

test.each([
  ['unchecked', []],
  ['agrees', [{ verified_at: '2026-06-14T20:00:00Z', checked: 5, differing: 0 }]],
  ['late', [{ verified_at: '2026-06-13T20:00:00Z', checked: 5, differing: 0 }]],
  [
    'late',
    [
      { verified_at: '2026-06-14T20:00:00Z', checked: 5, differing: 0 },
      { verified_at: '2026-06-13T20:00:00Z', checked: 5, differing: 0 },
    ],
  ],
  ['differs', [{ verified_at: '2026-06-13T20:00:00Z', checked: 5, differing: 1 }]],
])('%s', (state, checks) => {
  expect(checkOf(checks, new Date('2026-06-15T08:01:00Z')).state).toBe(state)
})
