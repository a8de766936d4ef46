import { publishedTable, run } from '@melati/db/migrating'
import type { Kysely } from 'kysely'

const none = 'none' as const

/**
 * Closed months as a city has published them: what the numbers are, the areas as they were then, the numbers, and notices
 * of what was found wrong later. All of it is added and none of it changed, so nothing may be updated or deleted. A month
 * cannot be written down before its closing day is over in the earliest zone there is.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create table published.period (
      tenant_id int not null references core.tenant,
      period int not null check (period % 100 between 1 and 12),
      closed_on date not null check (closed_on > core.last_day(period)),
      published_at timestamptz not null check (published_at >= ((closed_on + 1)::timestamp at time zone 'Asia/Jayapura')),
      standard text not null check (standard <> ''),
      definition text not null check (definition <> ''),
      source text not null check (source <> ''),
      reference_codes text not null check (reference_codes <> ''),
      primary key (tenant_id, period)
    );

    create table published.period_area (
      tenant_id int not null,
      period int not null,
      code text not null check (code <> ''),
      kind text not null check (kind in ('kota', 'kecamatan', 'kelurahan')),
      name text not null,
      parent_code text check ((parent_code is null) = (kind = 'kota')),
      primary key (tenant_id, period, code),
      foreign key (tenant_id, period) references published.period,
      foreign key (tenant_id, period, parent_code) references published.period_area
    );

    create table published.statistic (
      tenant_id int not null,
      period int not null,
      code text not null,
      measure text not null,
      value bigint check (value >= 0),
      primary key (tenant_id, period, measure, code),
      foreign key (tenant_id, period, code) references published.period_area
    );

    create table published.correction (
      tenant_id int not null,
      period int not null,
      number int not null check (number > 0),
      noted_at timestamptz not null,
      notice text not null check (notice <> ''),
      primary key (tenant_id, period, number),
      foreign key (tenant_id, period) references published.period
    );
    `,
  )
  const grants = ['select', 'insert']
  await publishedTable(db, 'published.period', {
    grants,
    privacy: {
      tenant_id: none,
      period: none,
      closed_on: none,
      published_at: none,
      standard: none,
      definition: none,
      source: none,
      reference_codes: none,
    },
  })
  await publishedTable(db, 'published.period_area', {
    grants,
    privacy: { tenant_id: none, period: none, code: none, kind: none, name: none, parent_code: none },
  })
  await publishedTable(db, 'published.statistic', {
    grants,
    privacy: { tenant_id: none, period: none, code: none, measure: none, value: none },
  })
  await publishedTable(db, 'published.correction', {
    grants,
    privacy: { tenant_id: none, period: none, number: none, noted_at: none, notice: none },
  })
}
