import { auditRows } from '@melati/api/audit/record'
import { asking } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { write } from '@melati/db/tenancy'
import { readReason } from '@melati/domain/sakasanwira/verify'
import { Language } from '@melati/domain/settings'
import * as z from 'zod/mini'
import { csvFile } from '../csv-file.ts'
import { auditPage } from '../queries.ts'
import { type Asked, filter, readFilter } from './filter.ts'
import { byAccount, byUnit, namesIn } from './names.ts'

/** Rows of one file: as many as fit the memory of a small server many times over. */
export const mostRows = 10_000

const Export = z.object({ ...filter, reason: z.string().check(z.maxLength(2_000)), language: Language })

/**
 * The rows of a filter as CSV, for a reason. Not a command: an outcome is stored, and a file must not be. The row that says
 * so is in the transaction before the file is out.
 */
export const exportLog = asking.input(Export).mutation(async ({ ctx, input }) => {
  const { tenantId, tenant, actor, today } = ctx
  const { reason: text, language, ...asked } = input
  const reason = readReason(text)
  if (!reason.ok) refuseWith(reason.because, reason)
  return write(ctx.db, tenantId, async (tx) => {
    const page = { ...readFilter(ctx, asked), after: null, limit: mostRows + 1 }
    const [rows] = await tx.run(auditPage(tenantId, page))
    if (rows.length > mostRows) refuseWith('export-too-long', { hint: { max: mostRows } })
    const [people, units] = await tx.run(...namesIn(tenantId, rows))
    const { accountId, grantId, scopeUnitId } = actor
    const detail = { reason: reason.value, rows: rows.length, ...filtersOf(asked) }
    await tx.commitWith(
      auditRows(tenantId, ctx.now().toISOString(), { accountId, grantId, registrationId: null }, [
        {
          action: 'audit.export',
          subjectKind: 'tenant',
          subjectId: null,
          unitId: scopeUnitId,
          detail,
          commandId: null,
        },
      ]),
    )
    const csv = csvFile(rows, { language, timeZone: tenant.timeZone, people: byAccount(people), units: byUnit(units) })
    return { name: `${tenant.slug}-catatan-${today}.csv`, rows: rows.length, csv }
  })
})

/** What was asked for, as the row of the log keeps it. */
const filtersOf = ({ from, to, accountId, unitId, subjectId, module, actions }: Asked) => ({
  firstDay: from ?? null,
  lastDay: to ?? null,
  ofAccount: accountId ?? null,
  ofUnit: unitId ?? null,
  ofSubject: subjectId ?? null,
  ofModule: module ?? null,
  ofActions: actions ?? null,
})
