import type { BenchWorld } from './bench-world.ts'

/** Marks the first `count` dasawisma for every later month, as their households' writes would; those before are forgotten. */
export async function markOnly({ superuser, city }: BenchWorld, count: number): Promise<void> {
  await superuser.query('delete from core.dirty where tenant_id = $1', [city.tenantId])
  await superuser.query(
    `insert into core.dirty (tenant_id, figures, unit_id, period_from, period_to)
      select $1::int, 'households', u, 202401, 999912 from unnest($2::uuid[]) u`,
    [city.tenantId, city.dasawisma.slice(0, count)],
  )
}
