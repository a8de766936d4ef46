import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { type NotesWorld, notesWorld } from '../testing/notes-world.ts'

let world: NotesWorld
let sri: Browser
beforeAll(async () => {
  world = await notesWorld()
  sri = await world.signedIn()
})
afterAll(() => world[Symbol.asyncDispose]())

async function answerTo(how: string, unitId: string) {
  const { tenantId } = world.other
  const { status, json, text } = await sri.query('notes.violating', { how, unitId, tenantId })
  return {
    status,
    because: json.error?.data.because,
    text: text.replaceAll(/K-[0-9A-F]{4}/g, 'K').replaceAll(unitId, 'id'),
  }
}
const none = 'ffffffff-ffff-4fff-bfff-ffffffffffff'
const theirs = () => world.other.units[0] ?? expect.fail()

test.for(['unique', 'foreign', 'check', 'missing'])(
  'A-025 what a key or a check refuses (%s) is one neutral answer, the same for another city’s id as for none',
  async (how) => {
    const answers = [await answerTo(how, theirs()), await answerTo(how, none)]
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]).toMatchObject({ status: 400, because: 'invalid-input' })
    expect(answers[0]?.text).toBe((await answerTo('check', none)).text)
    expect(answers[0]?.text).not.toMatch(/note|unit_place|pkey|fkey|violat|constraint|rahasia|poison|null|tenant/i)
  },
)

test('A-025 a row of another tenant is refused by the wall, which says as little', async () => {
  const answers = [await answerTo('wall', theirs()), await answerTo('wall', none)]
  expect(answers[0]).toEqual(answers[1])
  expect(answers[0]?.text).not.toMatch(/note"|policy|row-level|security|rahasia|tenant/i)
  const { tenantId } = world.other
  expect(await world.kit.asSuper('select 1 from notes.note where tenant_id = $1', [tenantId])).toEqual([])
})
