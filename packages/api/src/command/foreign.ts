import { write } from '@melati/db/tenancy'
import { auditRows } from '../audit/record.ts'
import type { Services } from '../context.ts'
import { keepCommands } from './kept.ts'
import type { Sender } from './sender.ts'

/**
 * A phone sent under its own token what it says is another's. None of it has an effect, on neither: it is kept as it
 * came with the one whose token it was, for the coordinator to look at, and the log tells of it.
 */
export async function keepForeign(
  { db, now }: Services,
  sender: Sender,
  records: readonly { readonly seq: number; readonly sealed: string }[],
): Promise<void> {
  const { tenantId } = sender.tenant
  const { registrationId, actor } = sender
  const { accountId, grantId, scopeUnitId } = actor
  const at = now().toISOString()
  const kept = records.map(({ seq, sealed }) => ({
    commandId: null,
    seq,
    sealed: Buffer.from(sealed, 'base64url'),
    why: 'of-another-phone',
  }))
  const entry = {
    action: 'sync.otherPhone',
    subjectKind: 'registration',
    subjectId: registrationId,
    unitId: scopeUnitId,
    detail: { count: records.length },
    commandId: null,
  }
  await write(db, tenantId, (tx) =>
    tx.commitWith(
      keepCommands(sender, at, kept),
      auditRows(tenantId, at, { accountId, grantId, registrationId }, [entry]),
    ),
  )
}
