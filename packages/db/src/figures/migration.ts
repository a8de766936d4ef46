import type { Kysely } from 'kysely'
import { run, tenantTable } from '../migrating.ts'

/** Creates `<schema>.unit_month`: typed integer columns, never jsonb, never a row per indicator. */
export async function createUnitMonth(
  db: Kysely<unknown>,
  schema: string,
  columns: Readonly<Record<string, 'int' | 'bigint'>>,
): Promise<void> {
  const declared = Object.entries(columns).map(([name, type]) => `${name} ${type} not null default 0`)
  await run(
    db,
    `
    create table ${schema}.unit_month (
      tenant_id int not null references core.tenant,
      period int not null,
      tier smallint not null,
      unit_id uuid not null,
      kelurahan_id uuid,
      kecamatan_id uuid,
      ${declared.join(',\n      ')},
      primary key (tenant_id, period, tier, unit_id),
      foreign key (tenant_id, unit_id) references core.unit
    );
    create index on ${schema}.unit_month (tenant_id, period, tier, kelurahan_id);
    create index on ${schema}.unit_month (tenant_id, period, tier, kecamatan_id);
    `,
  )
  await tenantTable(db, `${schema}.unit_month`, {
    grants: ['select', 'insert', `update (kelurahan_id, kecamatan_id, ${Object.keys(columns).join(', ')})`, 'delete'],
    privacy: Object.fromEntries(
      ['tenant_id', 'period', 'tier', 'unit_id', 'kelurahan_id', 'kecamatan_id', ...Object.keys(columns)].map(
        (name) => [name, 'none'],
      ),
    ),
  })
}
