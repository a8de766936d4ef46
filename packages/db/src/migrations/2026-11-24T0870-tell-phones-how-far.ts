import type { Kysely } from 'kysely'
import { run } from '../migrating.ts'

/**
 * What a pull needs to say how far it reflects a phone's commands: the transaction of each outcome, and that of the
 * phone's last batch. Beside it what a phone says of records that its browser threw away unsent (F-039).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    alter table core.outcome add column xid xid8 not null default pg_current_xact_id();
    alter table core.registration
      add column moved_in xid8,
      add column lost_count int,
      add column lost_since timestamptz,
      add column lost_told_at timestamptz;
    comment on column core.outcome.xid is 'privacy: none';
    comment on column core.registration.moved_in is 'privacy: none';
    comment on column core.registration.lost_count is 'privacy: none';
    comment on column core.registration.lost_since is 'privacy: none';
    comment on column core.registration.lost_told_at is 'privacy: none';
    grant update (xid) on core.outcome to melati_app;
    grant update (moved_in, lost_count, lost_since, lost_told_at) on core.registration to melati_app;
    `,
  )
}
