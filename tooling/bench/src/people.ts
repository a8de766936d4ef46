import type pg from 'pg'
import { numberedId as id } from './numbered-id.ts'
import type { Scale } from './tree.ts'

/** A household is one family of four; whose number divides by it is the head. */
const EACH = 4

const statements = [
  `insert into core.person (tenant_id, person_id, basis_id, name, sex, birth_date, created_at)
    select $1::int, ${id('person', 'n')}, $2::uuid,
      (array['Budi', 'Siti', 'Rizky', 'Nur', 'Agus', 'Dewi', 'Putra', 'Ayu'])[n % 8 + 1] || ' ' ||
        (array['Santoso', 'Siregar', 'Wahyuni', 'Nasution', 'Lubis', 'Hartati', 'Ginting'])[n % 7 + 1] || ' ' || n,
      case when n % 2 = 0 then 'L' else 'P' end, '1945-01-01'::date + (n * 7919 % 29000)::int, now()
    from generate_series(1, $3::int * ${EACH}) n`,
  `insert into households.household (tenant_id, household_id, basis_id, address, head_id, created_at)
    select $1::int, ${id('household', 'n')}, $2::uuid, 'Gg. Melati ' || n % 90 || ' No. ' || n,
      ${id('person', `n * ${EACH}`)}, now() from generate_series(1, $3::int) n`,
  `insert into households.household_place (tenant_id, household_id, unit_id, valid_from)
    select $1::int, ${id('household', 'n')}, ${id('dasawisma', '(n - 1) / $4::int + 1')}, '2024-01-01'
    from generate_series(1, $3::int) n where $2::uuid is not null`,
  `insert into households.family (tenant_id, family_id, household_id)
    select $1::int, ${id('family', 'n')}, ${id('household', 'n')}
    from generate_series(1, $3::int) n where $2::uuid is not null`,
  `insert into households.member (tenant_id, person_id, household_id, family_id, relation, valid_from)
    select $1::int, ${id('person', 'n')}, ${id('household', `(n + ${EACH - 1}) / ${EACH}`)},
      ${id('family', `(n + ${EACH - 1}) / ${EACH}`)},
      (array['kepala-keluarga', 'istri', 'anak', 'anak'])[n % ${EACH} + 1], '2024-01-01'
    from generate_series(1, $3::int * ${EACH}) n where $2::uuid is not null`,
  `insert into households.family_stay
      (tenant_id, unit_id, household_id, family_id, valid_from, valid_to, male_births, female_births)
    select $1::int, s.* from households.stays_of($1::int,
      array(select household_id from households.household where tenant_id = $1 and $2::uuid is not null and $3::int > 0)) s`,
]

/**
 * Keys of what is written by the million are built once the rows are there, and built the way the migration did: an
 * exclusion kept up row by row costs minutes.
 */
const slow = `
  select c.conrelid::regclass::text as "table", quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
  from pg_constraint c where c.contype = 'x' and c.conrelid in ('households.member'::regclass, 'households.household_place'::regclass)`
const trigrams = `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
  where indrelid = 'core.person'::regclass and pg_get_indexdef(indexrelid) like '%gist_trgm_ops%'`

/** Everybody who lives in the city since 2024, in statements of one table each. */
export async function settlePeople(superuser: pg.Pool, tenantId: number, scale: Scale): Promise<void> {
  const households = scale.dasawisma * scale.householdsEach
  const { rows: bases } = await superuser.query<{ basis_id: string }>(
    `select basis_id from core.basis where tenant_id = $1 and purpose = 'penduduk'`,
    [tenantId],
  )
  const { rows: keys } = await superuser.query<{ table: string; name: string; definition: string }>(slow)
  const { rows: indexes } = await superuser.query<{ name: string; definition: string }>(trigrams)
  for (const { table, name } of keys) await superuser.query(`alter table ${table} drop constraint ${name}`)
  for (const { name } of indexes) await superuser.query(`drop index ${name}`)
  const client = await superuser.connect()
  try {
    // Foreign keys are not looked up: ids follow from numbers on both sides.
    await client.query('set session_replication_role = replica')
    for (const statement of statements) {
      const values = [tenantId, bases[0]?.basis_id, households, scale.householdsEach]
      await client.query(statement, statement.includes('$4') ? values : values.slice(0, 3))
    }
  } finally {
    client.release(true)
  }
  await Promise.all([
    ...keys.map(({ table, name, definition }) =>
      superuser.query(`alter table ${table} add constraint ${name} ${definition}`),
    ),
    ...indexes.map(({ definition }) => superuser.query(definition)),
  ])
}
