import { type RawBuilder, sql } from 'kysely'

/** Which of these numbers somebody has, as the hashes that were found. */
export const knownNumbers = (tenantId: number, kind: 'nik' | 'kk', hashes: readonly Uint8Array[]) => sql<{
  hash: Buffer
}>`
  select distinct hash from core.identity_number
  where tenant_id = ${tenantId} and kind = ${kind} and hash = any(${hashes}::bytea[])`

export interface StoredNumber {
  readonly subjectId: string
  readonly kind: 'nik' | 'kk'
  readonly cipher: Buffer
  readonly keyVersion: number
}

export const numbersOf = (tenantId: number, subjectIds: readonly string[]) => sql<StoredNumber>`
  select subject_id as "subjectId", kind, cipher, key_version as "keyVersion" from core.identity_number
  where tenant_id = ${tenantId} and subject_id = any(${subjectIds}::uuid[])`

/** A number ready to be stored. `hashes` are all it may be found under while a new data key is brought in. */
export interface NewNumber {
  readonly subjectId: string
  readonly kind: 'nik' | 'kk'
  readonly keyVersion: number
  readonly cipher: Buffer
  readonly hash: Buffer
  readonly hashes: readonly Buffer[]
}

/**
 * The part of a write's statement that stores numbers, and notes each new NIK that somebody has already: kept and flagged,
 * never refused (F-033). The tables are CTEs `numbered` and `doubled`.
 */
export function storeNumbers(tenantId: number, numbers: readonly NewNumber[], now: string): RawBuilder<unknown> {
  const niks = numbers.filter(({ kind }) => kind === 'nik')
  const spread = niks.flatMap(({ subjectId, hashes }) => hashes.map((hash) => ({ subjectId, hash })))
  return sql`
    numbered as (
      insert into core.identity_number (tenant_id, subject_id, kind, key_version, cipher, hash)
      select ${tenantId}::int, n.* from unnest(${numbers.map(({ subjectId }) => subjectId)}::uuid[],
        ${numbers.map(({ kind }) => kind)}::text[], ${numbers.map(({ keyVersion }) => keyVersion)}::int[],
        ${numbers.map(({ cipher }) => cipher)}::bytea[], ${numbers.map(({ hash }) => hash)}::bytea[]) n
    ), entered as (
      select * from unnest(${spread.map(({ subjectId }) => subjectId)}::uuid[], ${spread.map(({ hash }) => hash)}::bytea[])
        as e (person_id, hash)
    ), doubled as (
      insert into households.possible_duplicate (tenant_id, person_id, other_id, found_at)
      select ${tenantId}::int, d.person_id, d.other_id, ${now}::timestamptz from (
        select e.person_id, n.subject_id as other_id from entered e join core.identity_number n
          on n.tenant_id = ${tenantId} and n.kind = 'nik' and n.hash = e.hash
        union select e.person_id, o.person_id from entered e join entered o on o.hash = e.hash and o.person_id < e.person_id) d
      where d.person_id <> d.other_id
    )`
}
