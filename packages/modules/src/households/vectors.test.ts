import { router } from '@melati/api/trpc'
import { Day } from '@melati/domain/day'
import { PersonId } from '@melati/domain/ids'
import { sentenceOf } from '@melati/domain/refusal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import vectors from '../../../domain/src/identity/nik-kk-vectors.json' with { type: 'json' }
import { aHouseholdOrder } from '../testing/a-household-order.ts'
import { serve } from '../testing/serve.ts'
import { makeWorld } from '../testing/world.ts'
import { partsFrom } from '../cadre-day.ts'
import { problemsOf } from './cadre/person-answers.ts'
import { households } from './router.ts'

const doors = router({ households: households.router })
let world: Awaited<ReturnType<typeof makeWorld<typeof doors>>>
beforeAll(async () => {
  world = await makeWorld(doors)
})
afterAll(() => world[Symbol.asyncDispose]())

interface Vector {
  readonly in: string | number
  readonly valid?: boolean
  readonly error?: string
  readonly sex?: string
  readonly dob?: string
  readonly dobCandidates?: readonly string[]
  readonly normalized?: string
}

/** As a cadre registers it: with the sex and birth date that the number says, where the vector names them. */
function registered({
  nik,
  kk,
  sex = 'L',
  dob = '1985-08-15',
}: {
  nik?: unknown
  kk?: string
  sex?: string
  dob?: string | undefined
}) {
  const order = aHouseholdOrder(world, world.a.at(world.a.dasawisma), {
    members: [{ sex: sex === 'P' ? 'P' : 'L', birthDate: Day.parse(dob) }],
  })
  const families = order.families.map((family) => ({
    ...family,
    ...(kk === undefined ? {} : { kk }),
    members: family.members.map((member) => ({ ...member, ...(nik === undefined ? {} : { nik }) })),
  }))
  const sent = world.order({ ...order, families })
  return { order, answer: world.a.as('cadre').households.register(sent as never) }
}

const because = (kind: 'nik' | 'kk', error = '') => `${kind}-${error.toLowerCase().replace('_', '-')}`

describe('NIK at the door', () => {
  test.each((vectors.nik as readonly Vector[]).filter(({ in: text }) => typeof text === 'string'))(
    '$in',
    async (vector) => {
      const { order, answer } = registered({
        nik: vector.in,
        sex: vector.sex ?? 'L',
        dob: vector.dob ?? vector.dobCandidates?.[0],
      })
      if (vector.valid !== true && vector.error !== 'EMPTY') {
        expect(await answer).toMatchObject({
          status: 'refused',
          because: because('nik', vector.error),
          field: 'families.0.members.0.nik',
        })
        return
      }
      expect(await answer).toMatchObject({ status: 'applied' })
      const { householdId } = order
      const seen = await world.a.as('kelurahan-board').households.detail({ householdId })
      const last =
        vector.error === 'EMPTY'
          ? null
          : expect.stringMatching(new RegExp(`${(vector.normalized ?? String(vector.in)).slice(-4)}$`))
      expect(seen.families[0]?.members[0]?.nikMasked).toEqual(last)
    },
  )

  test('a cell that a spreadsheet made a number of is no order', async () => {
    const { answer } = registered({ nik: 1_271_011_508_859_001 })
    await expect(answer).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('No KK at the door', () => {
  test.each(vectors.kk as readonly (Vector & { in: string; expect?: string })[])('$in', async (vector) => {
    const isMembers = vector.expect === 'KK_EQUALS_NIK'
    const { answer } = registered({ kk: vector.in, ...(isMembers ? { nik: vector.in } : {}) })
    const error = vector.error ?? (isMembers ? 'EQUALS_NIK' : undefined)
    if (error === undefined || error === 'EMPTY') expect(await answer).toMatchObject({ status: 'applied' })
    else
      expect(await answer).toMatchObject({ status: 'refused', because: because('kk', error), field: 'families.0.kk' })
  })
})

/** A man born on 15 August 1985 in 12.71.01 has 1271011508859001. */
const hostile = [
  ['127101150885900', 'nik-length'],
  ['12710115088590011', 'nik-length'],
  ['1271011508859001\u0000', 'nik-chars'],
  ['12710115O8859001', 'nik-chars'],
  ['satu dua tiga', 'nik-chars'],
  ['١٢٧١٠١١٥٠٨٨٥٩٠٠١', 'nik-chars'],
  ['12710115\u200b08859001', 'nik-chars'],
  ['0000000000000000', 'nik-dummy'],
  ['1271013008850000', 'nik-serial'],
  ['1271013002859001', 'nik-date'],
  ['1271011513859001', 'nik-date'],
  ['1271010008859001', 'nik-date'],
  ['1271014008859001', 'nik-date'],
  ['1271017208859001', 'nik-date'],
  ['1271015508859001', 'nik-sex-mismatch'],
  ['1.27101150885E+15', 'nik-scientific'],
  ['1271011508859001', undefined],
  ['１２７１０１１５０８８５９００１', undefined, 'nik-twice'],
  ["'1271.0115 0885-9001", undefined, 'nik-twice'],
  ['9999991508859001', undefined, 'nik-unknown-region'],
  ['1111111111111111', undefined, 'nik-dummy'],
] as const

test('A-095 a NIK is read by one rule: on the phone, at the door of phones and at the door of screens', async () => {
  await using served = await serve(world, { router: doors })
  const phone = await served.phoneOf(world.a.tenantId, world.a.grants.cadre)
  const unitId = world.a.at(world.a.dasawisma)
  const today = Day.parse('2026-06-15')
  for (const [nik, because, warning] of hostile) {
    const person = { name: 'Budi Santoso', sex: 'L', relation: 'kepala-keluarga', nik } as const
    const birthDate = Day.parse('1985-08-15')
    const typed = { ...person, personId: PersonId.parse(world.newId()), birth: partsFrom(birthDate) }
    expect([nik, problemsOf(typed, today, today)]).toEqual([
      nik,
      because === undefined ? [] : [{ field: 'nik', sentence: sentenceOf(because) }],
    ])
    const orderIn = () => aHouseholdOrder(world, unitId, { members: [{ ...person, birthDate }] })
    const sent = await phone.send({ path: 'households.register', input: orderIn() })
    const screen = await world.a.as('cadre').households.register(world.order(orderIn()))
    const [outcome] = sent.body.outcomes ?? []
    const answer =
      because === undefined ? { status: 'applied' } : { status: 'refused', because, field: 'families.0.members.0.nik' }
    expect([nik, outcome]).toEqual([nik, expect.objectContaining(answer)])
    const warned =
      warning === undefined ? {} : { warnings: expect.arrayContaining([expect.objectContaining({ code: warning })]) }
    // However it is written it is one number: what was written otherwise is found again.
    expect([nik, screen]).toEqual([nik, expect.objectContaining({ ...answer, ...warned })])
  }
})
