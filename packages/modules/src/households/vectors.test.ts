import { router } from '@melati/api/trpc'
import { Day } from '@melati/domain/day'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import vectors from '../../../domain/src/identity/nik-kk-vectors.json' with { type: 'json' }
import { aHouseholdOrder } from '../testing/a-household-order.ts'
import { makeWorld } from '../testing/world.ts'
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
