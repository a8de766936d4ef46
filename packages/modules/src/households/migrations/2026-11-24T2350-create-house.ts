import { run, tenantTable } from '@melati/db/migrating'
import { type Kysely, sql } from 'kysely'

const none = 'none' as const
const general = 'general' as const

const counts = [
  'house_fit',
  'house_unfit',
  'house_trash',
  'house_spal',
  'house_mck',
  'house_latrine',
  'water_pdam',
  'water_well',
  'water_river',
  'water_other',
  'food_rice',
  'food_other',
]

/**
 * How households are housed, from a day on (form 4.14.2a): each row is a house as known from that day, with the facts that
 * were stated as of it; the others were carried on from the row before. Beside them the figures that recaps count of houses.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create table households.house (
      tenant_id int not null,
      household_id uuid not null,
      valid_from date not null,
      stated text[] not null check (cardinality(stated) > 0),
      fit boolean,
      trash boolean,
      drain boolean,
      mck boolean,
      latrine boolean,
      water text[] check (cardinality(water) > 0 and water <@ '{pdam,sumur,sungai,lainnya}'),
      food text check (food in ('beras', 'non-beras')),
      primary key (tenant_id, household_id, valid_from) include (fit, trash, drain, mck, latrine, water, food),
      foreign key (tenant_id, household_id) references households.household
    );
    `,
  )
  await tenantTable(db, 'households.house', {
    grants: ['select', 'insert', 'update (stated, fit, trash, drain, mck, latrine, water, food)'],
    privacy: {
      tenant_id: none,
      household_id: none,
      valid_from: general,
      stated: none,
      fit: general,
      trash: general,
      drain: general,
      mck: general,
      latrine: general,
      water: general,
      food: general,
    },
    basis: 'that of the household',
  })
  for (const column of counts) {
    await sql`alter table households.unit_month add column ${sql.ref(column)} int not null default 0`.execute(db)
    await sql`comment on column households.unit_month.${sql.ref(column)} is 'privacy: none'`.execute(db)
    await sql`grant update (${sql.ref(column)}) on households.unit_month to melati_app`.execute(db)
  }
}
