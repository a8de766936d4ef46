import type { Kysely } from 'kysely'
import { run } from '../migrating.ts'

/**
 * A recap lists its units from stored rows alone, so that each kecamatan and kelurahan needs one, be it of zeros: those that
 * were made without a mark are counted once. A month's stamp changes with each fold, so that a recap read before may be
 * used again. Policies are forced on the owner too, hence tenant by tenant.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    alter table core.open_period add column stamp uuid not null default gen_random_uuid();
    comment on column core.open_period.stamp is 'privacy: none';
    grant update (stamp) on core.open_period to melati_app;
    do $$
    declare
      tenant int;
    begin
      for tenant in select t.tenant_id from core.tenant t loop
        perform set_config('melati.tenant', tenant::text, true);
        insert into core.dirty (tenant_id, figures, unit_id, period_from, period_to)
          select o.tenant_id, o.figures, u.unit_id, min(o.period), 999912
          from core.open_period o join core.unit u on u.tenant_id = o.tenant_id and u.kind in ('kota', 'kecamatan', 'kelurahan')
          where o.tenant_id = tenant group by o.tenant_id, o.figures, u.unit_id;
      end loop;
      perform set_config('melati.tenant', '', true);
    end $$;
    `,
  )
}
