import { run, tenantTable } from '@melati/db/migrating'
import type { Kysely } from 'kysely'

const none = 'none' as const
const general = 'general' as const

/** Who holds which position on the board of a unit, and when. What the rules refuse, two at once cannot write either. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create schema boards;
    grant usage on schema boards to melati_app;

    create table boards.seat (
      tenant_id int not null,
      seat_id uuid not null,
      unit_id uuid not null,
      person_id uuid not null,
      kind text not null,
      pokja int check (pokja between 1 and 4),
      title text not null,
      acting boolean not null,
      sk_number text,
      sk_date date,
      valid_from date not null,
      valid_to date,
      end_reason text,
      check (valid_to is null or valid_to > valid_from),
      check ((sk_number is null) = (sk_date is null)),
      check (acting or sk_number is not null),
      primary key (tenant_id, seat_id),
      foreign key (tenant_id, unit_id) references core.unit,
      foreign key (tenant_id, person_id) references core.person,
      -- One person holds one position once at a time.
      exclude using gist (tenant_id with =, unit_id with =, kind with =, coalesce(pokja, 0) with =, person_id with =,
        daterange(valid_from, valid_to) with &&),
      -- And these are held by one person at a time.
      constraint seat_single exclude using gist (tenant_id with =, unit_id with =, kind with =, coalesce(pokja, 0) with =,
        daterange(valid_from, valid_to) with &&) where (kind in ('ketua', 'ketua-bidang', 'sekretaris', 'bendahara',
        'pokja-ketua', 'pokja-wakil', 'pokja-sekretaris'))
    );
    create index on boards.seat (tenant_id, unit_id, valid_to);
    create index on boards.seat (tenant_id, valid_to) where valid_to is not null;
    create index on boards.seat (tenant_id, person_id);
    `,
  )
  await tenantTable(db, 'boards.seat', {
    grants: ['select', 'insert', 'update (title, acting, sk_number, sk_date, valid_from, valid_to, end_reason)'],
    privacy: {
      tenant_id: none,
      seat_id: none,
      unit_id: none,
      person_id: general,
      kind: general,
      pokja: general,
      title: general,
      acting: general,
      sk_number: general,
      sk_date: general,
      valid_from: general,
      valid_to: general,
      end_reason: general,
    },
    basis: 'that of the person who holds it',
  })
}
