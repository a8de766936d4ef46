import type { Db } from '@melati/db/connect'
import { write } from '@melati/db/tenancy'
import { auditRows } from '../audit/record.ts'
import type { Log } from '../context.ts'
import type { AuthEvent, OnEvent } from './events.ts'

/** What a stranger can cause without end, and the log keeps instead of the audit. */
const loggedOnly: ReadonlySet<AuthEvent['kind']> = new Set(['code-failed', 'budget-spent', 'delivery-failed'])

/**
 * Events that belong to a city become rows of its audit, in a transaction of their own: better-auth writes apart from
 * ours, so they are recorded after the fact. The rest, and what needs somebody's attention, goes to the log.
 */
export function auditEvents(db: Db, log: Log): OnEvent {
  return async (event) => {
    const { kind, at, accountId, tenantId, grantId, detail } = event
    const fields = { event: kind, accountId, tenantId, grantId, detail }
    if (loggedOnly.has(kind)) log.warn(fields, 'sign-in')
    else log.info(fields, 'sign-in')
    if (tenantId === null || accountId === null || loggedOnly.has(kind)) return
    const entry = { action: `auth.${kind}`, subjectKind: 'account', subjectId: accountId, commandId: null }
    await write(db, tenantId, (tx) =>
      tx.commitWith(
        auditRows(tenantId, at.toISOString(), { accountId, grantId, registrationId: null }, [
          { ...entry, detail: detail === undefined ? {} : { detail } },
        ]),
      ),
    )
  }
}
