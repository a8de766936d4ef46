import { connect } from '@melati/db/connect'
import { expect, test } from 'vitest'
import { auditEvents } from './audit-events.ts'
import { authBench, quickHashing } from './testing/bench.ts'

test('what happens at the door of a city is in its audit, what strangers try only in the log', async () => {
  await using bench = await authBench({ hashing: quickHashing })
  const who = await bench.board('catat@medan.example')
  await bench.signedIn(who)
  await bench.browser().post('password/sign-in', { email: who.email, password: 'salah' })
  await bench.browser().post('password/sign-in', { email: 'tiada@medan.example', password: 'salah' })
  await bench.auth.settled()
  const logged: object[] = []
  const log = (fields: object) => void logged.push(fields)
  await using db = connect(bench.url)
  const audit = auditEvents(db, { info: log, warn: log, error: log })
  for (const event of bench.events) await audit(event)
  const { rows } = await bench.superuser.query<{ action: string }>(
    'select action, account_id, subject_id from core.audit where tenant_id = $1 order by seq',
    [bench.city.tenantId],
  )
  expect(rows).toEqual(
    ['auth.signed-in', 'auth.sign-in-failed'].map((action) => ({
      action,
      account_id: who.accountId,
      subject_id: who.accountId,
    })),
  )
  expect(logged).toHaveLength(3)
  expect(JSON.stringify(logged)).not.toMatch(/medan\.example|203\.0/)
})
