import type { Phone } from '@melati/api/testing/phone'
import { UnitId } from '@melati/domain/ids'
import type pg from 'pg'
import type { BenchWorld } from './bench-world.ts'
import { costOf } from './cpu.ts'
import { householdOrders } from './household-orders.ts'
import { by, pairsOf, ratesOf, type Rounds, spread } from './pairs.ts'
import { atLeast, type Finding, ms, range, rounded } from './report.ts'
import { appoint, handPhone } from './staff.ts'
import { writeRaw } from './raw-batch.ts'

export interface PushSize extends Rounds {
  /** Batches of each side in a round. */
  readonly batches: number
}

const EACH = 50

/** A phone's full batches through the real door, sealed as phones seal; the floor writes the same rows and asks nothing. */
export async function pushBatch(world: BenchWorld, { batches, ...rounds }: PushSize): Promise<Finding[]> {
  const { city, services, superuser } = world
  const area = await areaOf(superuser, city.tenantId)
  const cadre = await appoint(services, city.tenantId, 'cadre', area.unitId)
  const phone = await handPhone(services, city.tenantId, cadre, world.server.url)
  const order = householdOrders(area.dasawisma)
  const basis = await basisOf(superuser, city.tenantId)
  const floor = await superuser.connect()
  const orders = () => Array.from({ length: batches }, () => Array.from({ length: EACH }, order))
  try {
    const pairs = await pairsOf(
      () => {
        const sealed = orders().map((batch) =>
          phone.seal(...batch.map((input) => ({ path: 'households.register', input }))),
        )
        return costOf(superuser, () => pushAll(phone, sealed))
      },
      () => {
        const made = orders()
        return costOf(superuser, async () => {
          for (const batch of made) await writeRaw(floor, city.tenantId, basis, batch)
        })
      },
      rounds,
    )
    const rates = ratesOf(by(pairs, ({ time }) => time))
    const each = spread(pairs.map(({ ours }) => ours.cost / (batches * EACH))).median
    const cpu = ratesOf(by(pairs, ({ cost }) => cost)).median
    const how = `commands per second as a share of the same rows by unnest, ${rounds.rounds} rounds of ${batches} batches of ${EACH}: ${range(rates)}; by CPU ${rounded(cpu)}, ${ms(each)} each`
    return [atLeast('push-batch', rates.median, 0.5, how)]
  } finally {
    floor.release(true)
  }
}

async function pushAll(phone: Phone, batches: readonly ReturnType<Phone['seal']>[]): Promise<void> {
  for (const batch of batches) {
    const { status, body } = await phone.push(batch)
    const applied = body.outcomes?.filter((one) => one.status === 'applied').length
    if (applied !== EACH) throw new Error(`a batch was answered with ${status}: ${JSON.stringify(body).slice(0, 300)}`)
  }
}

/** A kelurahan's first lingkungan with its dasawisma. */
async function areaOf(superuser: pg.Pool, tenantId: number) {
  const { rows } = await superuser.query<{ parent_id: string; units: string[] }>(
    `select p.parent_id, array_agg(p.unit_id::text) as units from core.unit_place p
      join core.unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
      where p.tenant_id = $1 and u.kind = 'dasawisma' group by p.parent_id order by p.parent_id limit 1`,
    [tenantId],
  )
  const [area] = rows
  if (area === undefined) throw new Error('no lingkungan')
  return { unitId: UnitId.parse(area.parent_id), dasawisma: area.units.map((id) => UnitId.parse(id)) }
}

async function basisOf(superuser: pg.Pool, tenantId: number): Promise<string> {
  const { rows } = await superuser.query<{ basis_id: string }>(
    `select basis_id from core.basis where tenant_id = $1 and purpose = 'penduduk'`,
    [tenantId],
  )
  return rows[0]?.basis_id ?? ''
}
