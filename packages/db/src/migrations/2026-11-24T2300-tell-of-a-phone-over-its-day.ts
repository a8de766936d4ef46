import type { Kysely } from 'kysely'
import { run } from '../migrating.ts'

/**
 * The day on which a phone last sent more than a day's worth, so that it is told of once, and a way to find at home
 * what somebody should look at among all that the log holds.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    alter table core.registration add column over_day_on date;
    comment on column core.registration.over_day_on is 'privacy: none';
    grant update (over_day_on) on core.registration to melati_app;
    create index on core.audit (tenant_id, at desc) where action like 'sync.%' or action like 'reading.%';
    `,
  )
}
