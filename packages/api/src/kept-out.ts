import type { Actor } from '@melati/domain/actor'
import type { Log } from './context.ts'

/** Of each server, which its log stands for: how often people of a city were kept out since it started. */
const counts = new WeakMap<Log, Map<number | null, number>>()

/**
 * Tells the log that somebody was kept out: of what, who by her grant, and how many that makes in her city (null: of
 * none). Nothing of what she sent, since it may name anyone (R-SEC-05).
 */
export function tellKeptOut(
  log: Log,
  { path, actor, tenantId }: { path: string; actor: Actor | null; tenantId: number | null },
): void {
  const ofServer = counts.get(log) ?? new Map<number | null, number>()
  const times = (ofServer.get(tenantId) ?? 0) + 1
  counts.set(log, ofServer.set(tenantId, times))
  log.warn({ path, role: actor?.role, grant: actor?.grantId, tenantId, times }, 'kept out')
}
