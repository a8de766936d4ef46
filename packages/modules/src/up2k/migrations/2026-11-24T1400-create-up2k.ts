import { createUnitMonth } from '@melati/db/figures/migration'
import { run, tenantTable } from '@melati/db/migrating'
import type { Kysely } from 'kysely'

const none = 'none' as const
const general = 'general' as const

/**
 * Groups, their dated levels and members, their books and sales. The books are append-only and double-entry: the app role
 * may not insert into them, only call `up2k.post`, which refuses an entry whose sides differ. It runs as the owner, whom
 * the forced policies bind to the tenant like everyone else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create schema up2k;
    grant usage on schema up2k to melati_app;

    create table up2k.group (
      tenant_id int not null,
      group_id uuid not null,
      kind text not null check (kind in ('poksus', 'poklak')),
      unit_id uuid not null,
      name text not null,
      started_on date not null,
      closed_on date,
      close_reason text,
      created_at timestamptz not null,
      primary key (tenant_id, group_id),
      foreign key (tenant_id, unit_id) references core.unit
    );
    create index on up2k.group (tenant_id, unit_id);

    create table up2k.group_level (
      tenant_id int not null,
      group_id uuid not null,
      level text not null check (level in ('pemula', 'madya', 'utama', 'mandiri', 'koperasi')),
      reason text,
      valid_from date not null,
      valid_to date,
      check (valid_to >= valid_from),
      primary key (tenant_id, group_id, valid_from),
      foreign key (tenant_id, group_id) references up2k.group,
      exclude using gist (tenant_id with =, group_id with =, daterange(valid_from, valid_to) with &&)
    );

    create table up2k.membership (
      tenant_id int not null,
      membership_id uuid not null,
      group_id uuid not null,
      person_id uuid not null,
      office text not null check (office in ('ketua', 'sekretaris', 'bendahara', 'anggota')),
      valid_from date not null,
      valid_to date,
      check (valid_to >= valid_from),
      primary key (tenant_id, membership_id),
      foreign key (tenant_id, group_id) references up2k.group,
      foreign key (tenant_id, person_id) references core.person,
      exclude using gist (tenant_id with =, group_id with =, person_id with =, daterange(valid_from, valid_to) with &&)
    );
    create index on up2k.membership (tenant_id, group_id);
    create index on up2k.membership (tenant_id, person_id);

    create table up2k.entry (
      tenant_id int not null,
      group_id uuid not null,
      entry_id uuid not null,
      occurred_on date not null,
      text text not null,
      reverses uuid,
      recorded_at timestamptz not null,
      check (reverses <> entry_id),
      primary key (tenant_id, group_id, entry_id),
      unique (tenant_id, entry_id),
      unique (tenant_id, group_id, reverses),
      foreign key (tenant_id, group_id) references up2k.group,
      foreign key (tenant_id, group_id, reverses) references up2k.entry
    );

    create table up2k.entry_line (
      tenant_id int not null,
      group_id uuid not null,
      entry_id uuid not null,
      line_no int not null,
      account text not null check (account in ('1-100', '1-110', '1-200', '1-300', '1-400', '2-100', '2-200', '3-100',
        '3-200', '3-300', '4-100', '4-200', '4-300', '5-100', '5-200')),
      side text not null check (side in ('debit', 'credit')),
      amount bigint not null check (amount between 1 and 9007199254740991),
      primary key (tenant_id, group_id, entry_id, line_no),
      foreign key (tenant_id, group_id, entry_id) references up2k.entry
    );

    create table up2k.sale (
      tenant_id int not null,
      sale_id uuid not null,
      group_id uuid not null,
      unit_id uuid not null,
      product text not null,
      quantity int not null check (quantity > 0),
      price bigint not null check (price > 0),
      total bigint not null check (total = quantity * price),
      sold_on date not null,
      recorded_at timestamptz not null,
      primary key (tenant_id, sale_id),
      foreign key (tenant_id, group_id) references up2k.group,
      foreign key (tenant_id, unit_id) references core.unit,
      foreign key (tenant_id, group_id, sale_id) references up2k.entry (tenant_id, group_id, entry_id)
    );
    create index on up2k.sale (tenant_id, group_id, sold_on desc);
    create index on up2k.sale (tenant_id, unit_id, sold_on);
    `,
  )
  await tenantTable(db, 'up2k.group', {
    grants: ['select', 'insert', 'update (closed_on, close_reason)'],
    privacy: {
      tenant_id: none,
      group_id: none,
      kind: none,
      unit_id: none,
      name: none,
      started_on: none,
      closed_on: none,
      close_reason: none,
      created_at: none,
    },
  })
  await tenantTable(db, 'up2k.group_level', {
    grants: ['select', 'insert', 'update (level, reason, valid_to)'],
    privacy: { tenant_id: none, group_id: none, level: none, reason: none, valid_from: none, valid_to: none },
  })
  await tenantTable(db, 'up2k.membership', {
    grants: ['select', 'insert', 'update (valid_to)'],
    privacy: {
      tenant_id: none,
      membership_id: none,
      group_id: none,
      person_id: general,
      office: general,
      valid_from: general,
      valid_to: general,
    },
    basis: 'that of the person',
  })
  await tenantTable(db, 'up2k.entry', {
    grants: ['select'],
    privacy: {
      tenant_id: none,
      group_id: none,
      entry_id: none,
      occurred_on: none,
      text: none,
      reverses: none,
      recorded_at: none,
    },
  })
  await tenantTable(db, 'up2k.entry_line', {
    grants: ['select'],
    privacy: {
      tenant_id: none,
      group_id: none,
      entry_id: none,
      line_no: none,
      account: none,
      side: none,
      amount: none,
    },
  })
  await tenantTable(db, 'up2k.sale', {
    grants: ['select', 'insert'],
    privacy: {
      tenant_id: none,
      sale_id: none,
      group_id: none,
      unit_id: none,
      product: none,
      quantity: none,
      price: none,
      total: none,
      sold_on: none,
      recorded_at: none,
    },
  })
  await run(
    db,
    `
    create function up2k.post(entry_ids uuid[], group_ids uuid[], days date[], texts text[], reversed uuid[],
        line_entries uuid[], line_groups uuid[], accounts text[], sides text[], amounts bigint[], at timestamptz)
      returns int language plpgsql security definer set search_path = '' as $$
      begin
        if exists (
          select from unnest(line_entries, line_groups) as l (entry_id, group_id)
          where not exists (select from unnest(entry_ids, group_ids) as e (entry_id, group_id)
            where e.entry_id = l.entry_id and e.group_id = l.group_id)
        ) or exists (
          select from unnest(entry_ids) as e (entry_id)
            left join unnest(line_entries, sides, amounts) as l (entry_id, side, amount) on l.entry_id = e.entry_id
          group by e.entry_id
          having coalesce(sum(l.amount) filter (where l.side = 'debit'), 0) = 0
            or sum(l.amount) filter (where l.side = 'debit')
              is distinct from sum(l.amount) filter (where l.side = 'credit')
        ) then
          raise exception 'entry-unbalanced' using errcode = '23514';
        end if;
        insert into up2k.entry (tenant_id, group_id, entry_id, occurred_on, text, reverses, recorded_at)
        select core.tenant_id(), e.group_id, e.entry_id, e.day, e.text, e.reverses, at
        from unnest(entry_ids, group_ids, days, texts, reversed) as e (entry_id, group_id, day, text, reverses);
        insert into up2k.entry_line (tenant_id, group_id, entry_id, line_no, account, side, amount)
        select core.tenant_id(), l.group_id, l.entry_id, l.n, l.account, l.side, l.amount
        from unnest(line_entries, line_groups, accounts, sides, amounts) with ordinality
          as l (entry_id, group_id, account, side, amount, n);
        return cardinality(entry_ids);
      end $$;
    revoke execute on function up2k.post from public;
    grant execute on function up2k.post to melati_app;
    `,
  )
  await createUnitMonth(db, 'up2k', {
    groups_pemula: 'int',
    members_pemula: 'int',
    groups_madya: 'int',
    members_madya: 'int',
    groups_utama: 'int',
    members_utama: 'int',
    groups_mandiri: 'int',
    members_mandiri: 'int',
    groups_koperasi: 'int',
    members_koperasi: 'int',
    members: 'int',
    sales: 'int',
    sales_rupiah: 'bigint',
  })
}
