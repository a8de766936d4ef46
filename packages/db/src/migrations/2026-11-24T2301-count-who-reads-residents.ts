import type { Kysely } from 'kysely'
import { run, tenantTable } from '../migrating.ts'

const none = 'none' as const
const general = 'general' as const
const basis = 'legal-duty: nobody reads more of residents than the work of a day needs'

/** What an account has read of residents today, each once, and on which days it came near its limit or to it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create table core.reader (
      tenant_id int not null references core.tenant,
      account_id uuid not null,
      day date not null,
      count int not null,
      near_on date,
      over_on date,
      primary key (tenant_id, account_id)
    );
    create table core.reading (
      tenant_id int not null,
      account_id uuid not null,
      subject_id uuid not null,
      day date not null,
      primary key (tenant_id, account_id, subject_id),
      foreign key (tenant_id, account_id) references core.reader
    );
    `,
  )
  await tenantTable(db, 'core.reader', {
    grants: ['select', 'insert', 'update (day, count, near_on, over_on)'],
    privacy: { tenant_id: none, account_id: general, day: general, count: general, near_on: none, over_on: none },
    basis,
  })
  await tenantTable(db, 'core.reading', {
    grants: ['select', 'insert', 'delete'],
    privacy: { tenant_id: none, account_id: general, subject_id: general, day: general },
    basis,
  })
}
