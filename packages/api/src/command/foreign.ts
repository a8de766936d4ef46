import { write } from '@melati/db/tenancy'
import { auditRows } from '../audit/record.ts'
import type { Services } from '../context.ts'
import { keepCommands } from './kept.ts'
import { enterDay, tellOverDay } from './phone-day.ts'
import type { Sender } from './sender.ts'

/**
 * A phone sent under its own token what it says is another's. None of it has an effect, on neither: it is kept as it
 * came with the one whose token it was, for the coordinator to look at, and the log tells of it. False once it is more than
 * that phone may send in a day.
 */
export async function keepForeign(
  { db, now }: Services,
  sender: Sender,
  records: readonly { readonly seq: number; readonly sealed: string }[],
  perDay: number,
): Promise<boolean> {
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
  return write(db, tenantId, async (tx) => {
    const [[phone]] = await tx.run(enterDay(sender, records.length))
    const isOver = phone === undefined || phone.dayCount > perDay
    const audit = auditRows(tenantId, at, { accountId, grantId, registrationId }, [entry])
    await tx.commitWith(...(isOver ? [tellOverDay(sender, at)] : [keepCommands(sender, at, kept), audit]))
    return !isOver
  })
}
