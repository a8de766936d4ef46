import { asSearch, run } from '@melati/db/migrating'
import type { Kysely } from 'kysely'

/**
 * Session, account, acting grant and its tenant of a token as one JSON text, so that whoever asked a moment ago sees at a
 * glance that nothing changed: an array in the order of `api/auth/caller-text.ts`, which costs half of an object. In plpgsql,
 * whose plans a connection keeps. Null for a token that nobody holds.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, 'grant select on core.tenant_code to melati_search')
  await asSearch(
    db,
    `
    drop function search.session_by_token(text, timestamptz);
    create function search.session_by_token(session_token text, at timestamptz) returns text
      language plpgsql stable security definer set search_path = '' as $$
    declare
      found_text text;
    begin
      select json_build_array(s.id, s.user_id, s.kind, s.second_factor_at, s.created_at, s.updated_at, a.name, a.language,
          g.tenant_id, coalesce(g.grant_id, p.grant_id), case when p.grant_id is null then g.role else 'platform-operator' end,
          case when p.grant_id is null then g.scope_kind else 'platform' end, g.scope_id, g.scope_unit_id,
          t.slug, t.name, t.kind, c.code, t.time_zone, t.settings, t.modules, t.root_unit_id, t.created_at)::text
        into found_text
      from auth.session s
        join auth.user_account a on a.id = s.user_id
        left join core.tenant t on t.tenant_id = s.acting_tenant
        left join core.tenant_code c on c.tenant_id = s.acting_tenant and c.valid_to is null
        left join core.grant g on g.tenant_id = s.acting_tenant and g.grant_id = s.acting_grant
          and g.account_id = s.user_id and g.valid_from <= (at at time zone t.time_zone)::date
          and (g.valid_to is null or g.valid_to > (at at time zone t.time_zone)::date)
        left join core.platform_grant p on s.acting_tenant is null and p.grant_id = s.acting_grant
          and p.account_id = s.user_id and p.valid_from <= (at at time zone 'Asia/Jakarta')::date
          and (p.valid_to is null or p.valid_to > (at at time zone 'Asia/Jakarta')::date)
      where s.token = session_token and s.expires_at > at;
      return found_text;
    end $$;
    revoke execute on function search.session_by_token(text, timestamptz) from public;
    grant execute on function search.session_by_token(text, timestamptz) to melati_app;
    `,
  )
}
