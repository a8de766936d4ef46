import { command } from '@melati/api/command/procedure'
import { Period, periodNumber } from '@melati/domain/period'
import { allow, type Decision, refuse } from '@melati/domain/refusal'
import { cleanText } from '@melati/domain/text'
import * as z from 'zod/mini'
import { countCorrections, insertCorrections, lockCorrections } from '../queries.ts'

const NoteCorrection = z.object({ period: Period, notice: z.string().check(z.maxLength(2_000)) })
type NoteCorrection = z.infer<typeof NoteCorrection>

/** Says beside a published month what is wrong with it. The numbers stay as they were published. */
export const noteCorrection = command({
  input: NoteCorrection,
  load: ({ tenantId }, inputs) =>
    [
      lockCorrections(tenantId),
      countCorrections(
        tenantId,
        inputs.map(({ period }) => periodNumber(period)),
      ),
    ] as const,
  state: (_c, [, counted], { period }) => counted.find((one) => one.period === periodNumber(period))?.corrections,
  decide: decideNotice,
  write: (c, decided) => [
    insertCorrections(
      c.tenantId,
      c.now,
      decided.map(({ value }) => value),
    ),
  ],
  keys: ({ period }) => [period],
  audit: ({ period }, { number }) => ({
    action: 'statistics.noteCorrection',
    subjectKind: 'tenant',
    subjectId: null,
    detail: { period, number },
  }),
  result: ({ number }) => ({ number }),
})

/** `notices` is how many the month has already; undefined while it is not published. */
function decideNotice(
  { period, notice }: NoteCorrection,
  notices: number | undefined,
): Decision<{ period: number; number: number; notice: string }> {
  if (notices === undefined) return refuse('not-found', { field: 'period' })
  const text = cleanText(notice, 500, 'notice')
  return text.ok ? allow({ period: periodNumber(period), number: notices + 1, notice: text.value }) : text
}
