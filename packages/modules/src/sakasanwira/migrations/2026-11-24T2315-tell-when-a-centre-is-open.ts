import { run } from '@melati/db/migrating'
import type { Kysely } from 'kysely'

/** When a centre is open, from Monday on, and the number it may be written to; both are told to everyone while it is open. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    alter table sakasanwira.centre
      add column hours jsonb check (jsonb_typeof(hours) = 'array' and jsonb_array_length(hours) = 7),
      add column contact_phone text check (contact_phone ~ '^[+]628[1-9][0-9]{7,10}$');
    grant update (hours, contact_phone) on sakasanwira.centre to melati_app;
    comment on column sakasanwira.centre.hours is 'privacy: none';
    comment on column sakasanwira.centre.contact_phone is 'privacy: general';

    alter table published.centre add column hours jsonb, add column contact_phone text;
    comment on table published.centre is 'basis: public task: the number that a place of business gives to its visitors';
    comment on column published.centre.hours is 'privacy: none';
    comment on column published.centre.contact_phone is 'privacy: general';
    `,
  )
}
