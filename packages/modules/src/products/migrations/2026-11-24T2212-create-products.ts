import { publishedTable, run, tenantTable } from '@melati/db/migrating'
import type { Kysely } from 'kysely'

const none = 'none' as const
const general = 'general' as const
const basis = 'contract: the maker asked to be found and ordered from'

/** What families make, and the copy of it that everyone may read while it is published. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create schema products;
    grant usage on schema products to melati_app;

    create table products.product (
      tenant_id int not null,
      product_id uuid not null,
      unit_id uuid not null,
      group_id uuid,
      code text not null check (code ~ '^[a-z2-9]{8}$'),
      name text not null,
      category text not null check (category in ('pangan', 'minuman', 'sandang', 'kriya', 'jasa')),
      price bigint not null check (price > 0),
      sale_unit text not null,
      description text not null,
      maker text not null,
      order_phone text not null,
      nib text,
      stage text not null check (stage in ('draf', 'tayang', 'ditarik')),
      stage_since date not null,
      created_at timestamptz not null,
      primary key (tenant_id, product_id),
      unique (tenant_id, code),
      foreign key (tenant_id, unit_id) references core.unit,
      foreign key (tenant_id, group_id) references up2k.group
    );
    create index on products.product (tenant_id, unit_id);
    create index on products.product (tenant_id, stage, name);

    create table published.product (
      tenant_id int not null references core.tenant,
      code text not null,
      unit_id uuid not null,
      name text not null,
      category text not null,
      price bigint not null,
      sale_unit text not null,
      description text not null,
      maker text not null,
      order_phone text not null,
      published_on date not null,
      primary key (tenant_id, code)
    );
    create index on published.product (tenant_id, unit_id);
    create index on published.product (tenant_id, category, name);
    `,
  )
  await tenantTable(db, 'products.product', {
    grants: [
      'select',
      'insert',
      'update (name, category, price, sale_unit, description, maker, order_phone, nib, stage, stage_since)',
    ],
    privacy: {
      tenant_id: none,
      product_id: none,
      unit_id: none,
      group_id: none,
      code: none,
      name: none,
      category: none,
      price: none,
      sale_unit: none,
      description: none,
      maker: general,
      order_phone: general,
      nib: general,
      stage: none,
      stage_since: none,
      created_at: none,
    },
    basis,
  })
  await publishedTable(db, 'published.product', {
    grants: ['select', 'insert', 'delete'],
    privacy: {
      tenant_id: none,
      code: none,
      unit_id: none,
      name: none,
      category: none,
      price: none,
      sale_unit: none,
      description: none,
      maker: general,
      order_phone: general,
      published_on: none,
    },
    basis,
  })
}
