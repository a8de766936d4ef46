import { createHash, randomUUID } from 'node:crypto'
import type { RegisterHousehold } from '@melati/domain/households/register-household'
import type pg from 'pg'

/**
 * The rows that a batch of households leaves behind, written in one transaction with one statement for each table and no
 * question asked: what a program could do that knew no rule, no phone and no repeat.
 */
export async function writeRaw(
  client: pg.PoolClient,
  tenantId: number,
  basis: string,
  orders: readonly RegisterHousehold[],
) {
  const families = orders.flatMap(({ householdId, since, families: own }) =>
    own.map((one) => ({ ...one, householdId, since })),
  )
  const people = families.flatMap(({ members, ...family }) => members.map((member) => ({ ...family, ...member })))
  const houses = orders.map(({ householdId }) => householdId)
  const units = orders.map(({ unitId }) => unitId)
  const since = orders.map((order) => order.since)
  const ids = people.map(({ personId }) => personId)
  const commands = orders.map(() => randomUUID())
  const hashes = orders.map((order) => createHash('sha256').update(JSON.stringify(order)).digest())
  const statements: [string, unknown[]][] = [
    [
      `insert into core.person (tenant_id, person_id, basis_id, name, sex, birth_date, created_at)
        select $1, p, $2, n, s, b, now() from unnest($3::uuid[], $4::text[], $5::text[], $6::date[]) x (p, n, s, b)`,
      [
        tenantId,
        basis,
        ids,
        people.map(({ name }) => name),
        people.map(({ sex }) => sex),
        people.map(({ birthDate }) => birthDate),
      ],
    ],
    [
      `insert into households.household (tenant_id, household_id, basis_id, address, head_id, created_at)
        select $1, h, $2, a, p, now() from unnest($3::uuid[], $4::text[], $5::uuid[]) x (h, a, p)`,
      [tenantId, basis, houses, orders.map(({ address }) => address), orders.map(({ headId }) => headId)],
    ],
    [
      `insert into households.household_place (tenant_id, household_id, unit_id, valid_from)
        select $1, h, u, s from unnest($2::uuid[], $3::uuid[], $4::date[]) x (h, u, s)`,
      [tenantId, houses, units, since],
    ],
    [
      `insert into households.family (tenant_id, family_id, household_id)
        select $1, f, h from unnest($2::uuid[], $3::uuid[]) x (f, h)`,
      [tenantId, families.map(({ familyId }) => familyId), families.map(({ householdId }) => householdId)],
    ],
    [
      `insert into households.member (tenant_id, person_id, household_id, family_id, relation, valid_from)
        select $1, p, h, f, r, s from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::date[]) x (p, h, f, r, s)`,
      [
        tenantId,
        ids,
        people.map(({ householdId }) => householdId),
        people.map(({ familyId }) => familyId),
        people.map(({ relation }) => relation),
        people.map((person) => person.since),
      ],
    ],
    [
      `insert into core.outcome (tenant_id, command_id, account_id, path, payload_hash, status, answer, made_at, received_at)
        select $1, c, $2, 'raw', h, 'applied', '{}', now(), now() from unnest($3::uuid[], $4::bytea[]) x (c, h)`,
      [tenantId, basis, commands, hashes],
    ],
    [
      `insert into core.audit (tenant_id, at, command_id, action, subject_kind, subject_id, unit_id, detail)
        select $1, now(), c, 'raw', 'household', h, u, '{}' from unnest($2::uuid[], $3::uuid[], $4::uuid[]) x (c, h, u)`,
      [tenantId, commands, houses, units],
    ],
    [
      `insert into core.change (tenant_id, scope_id, kind, row_id, gone)
        select $1, u, 'raw', h, false from unnest($2::uuid[], $3::uuid[]) x (u, h)`,
      [tenantId, units, houses],
    ],
  ]
  await client.query('begin')
  for (const [index, [text, values]] of statements.entries()) await client.query({ name: `raw_${index}`, text, values })
  await client.query('commit')
}
