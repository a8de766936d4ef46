import { createHash } from 'node:crypto'
import { type AuditRow, canonicalJson } from './canonical.ts'

/** Stands before the first link of every chain. */
export const GENESIS = Buffer.alloc(32)

/** sha256 of the previous hash and the row: whoever changes a row must change every link after it. */
export function linkHash(previous: Uint8Array, row: AuditRow): Buffer {
  const {
    tenantId,
    xid,
    seq,
    at,
    accountId,
    grantId,
    registrationId,
    commandId,
    action,
    subjectKind,
    subjectId,
    unitId,
    detail,
  } = row
  const told = {
    tenantId,
    xid,
    seq,
    at,
    accountId,
    grantId,
    registrationId,
    commandId,
    action,
    subjectKind,
    subjectId,
    unitId,
    detail,
  }
  return createHash('sha256').update(previous).update(canonicalJson(told)).digest()
}
