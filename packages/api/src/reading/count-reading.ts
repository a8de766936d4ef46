import { write } from '@melati/db/tenancy'
import { auditRows } from '../audit/record.ts'
import type { ActingContext } from '../context.ts'
import { refuseWith } from '../refusal-error.ts'
import { addRead, countUnread, forgetEarlier, holdReader, type Reader, setCount, setNear, setOver } from './queries.ts'

/** From this share of the day's limit on, whoever answers for the city is told. */
const NEAR = 0.8

/**
 * Counts what is about to be shown of residents, each household (or person, where no household is named) once a day, and
 * refuses `read-enough-today` past what a city lets one account read. What a phone pulls of its own area is no
 * reading, and no more are sums. The log has it once a day that somebody came near, and that somebody came there.
 */
export async function countReading(ctx: ActingContext, subjects: readonly string[]): Promise<void> {
  if (subjects.length === 0) return
  const { db, tenantId, tenant, actor, today } = ctx
  const ids = [...new Set(subjects)]
  const limit = tenant.settings.readingPerDay
  const reader: Reader = { tenantId, accountId: actor.accountId, today }
  const isShown = await write(db, tenantId, async (tx) => {
    const [[before], [found]] = await tx.run(holdReader(reader), countUnread(reader, ids))
    if (before === undefined || found === undefined) throw new Error('nothing was counted')
    if (found.unread === 0) return true
    const count = before.count + found.unread
    if (count > limit) {
      if (!before.isOver) await tx.commitWith(setOver(reader), told(ctx, 'reading.overLimit', before.count))
      return false
    }
    const isNear = count >= limit * NEAR && !before.isNear
    await tx.commitWith(
      forgetEarlier(reader),
      addRead(reader, ids),
      setCount(reader, count),
      ...(isNear ? [setNear(reader), told(ctx, 'reading.nearLimit', count)] : []),
    )
    return true
  })
  if (!isShown) refuseWith('read-enough-today')
}

function told({ tenantId, actor, now }: ActingContext, action: string, count: number) {
  const { accountId, grantId, scopeUnitId } = actor
  const subject = { subjectKind: 'account', subjectId: accountId, unitId: scopeUnitId }
  return auditRows(tenantId, now().toISOString(), { accountId, grantId, registrationId: null }, [
    { action, ...subject, detail: { count }, commandId: null },
  ])
}
