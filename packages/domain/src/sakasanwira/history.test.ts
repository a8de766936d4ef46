import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { AccountId, CentreId, CentreMemberId, ProductId } from '../ids.ts'
import type { Decision } from '../refusal.ts'
import type { Role } from '../roles.ts'
import { aBranch, aChild } from '../testing/a-tree.ts'
import { anId } from '../testing/an-id.ts'
import { CentreBook } from '../testing/centre-book.ts'
import { actorOn } from '../testing/actors.ts'
import type { CentreMove } from './centre.ts'
import { decideCorrectCentre } from './correct.ts'
import { decideDecree } from './decree.ts'
import { decideAddCentreMember, decideEndCentreMember } from './members.ts'
import { nextActs, waitsFor } from './next.ts'
import { decideNominate } from './nominate.ts'
import { decideAddCentreProduct, decideChangeSignature, decideEndCentreProduct } from './products.ts'
import { isLiving, isOpen } from './stage.ts'
import { decideActivate, decideClose, decideDeactivate, decideReactivate, decideSetAside } from './standing.ts'
import { decideReturn, decideVerify } from './verify.ts'

const today = Day.parse('2026-06-15')
const { kota, kecamatan, kelurahan } = aBranch()
const units = [kelurahan, aChild(kecamatan)] as const
const products = [0, 1, 2, 3].map((n) => ({
  productId: anId(ProductId, n),
  name: `Produk ${n}`,
  hasNib: n % 2 === 0,
  unitId: units[n < 2 ? 0 : 1].unitId,
}))
const roles = ['kelurahan-board', 'secretariat', 'kecamatan-board', 'dinas-officer', 'city-board'] as const

const close = { arbitrary: fc.constant('close' as const), weight: 1 }
const what = fc.oneof(
  close,
  {
    arbitrary: fc.constantFrom('correct', 'endMember', 'endProduct', 'signature', 'return', 'setAside', 'deactivate'),
    weight: 5,
  },
  { arbitrary: fc.constantFrom('nominate', 'member', 'member', 'product', 'product', 'reactivate'), weight: 12 },
  { arbitrary: fc.constantFrom('verify', 'verify', 'decree', 'activate'), weight: 12 },
)

/** Mostly the role whose move it is, each held by one person; now and then any role, held by anybody. */
const command = fc.record({
  what,
  stray: fc.record({ role: fc.constantFrom(...roles), who: fc.nat({ max: 5 }), on: fc.nat({ max: 5 }) }),
  centre: fc.nat({ max: 2 }),
  n: fc.nat({ max: 7 }),
})
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never
const setup = fc.record({
  maxPerKelurahan: fc.constantFrom(1, 1, 2),
  dinasVerifies: fc.boolean(),
  needsNib: fc.boolean(),
})
type Setup = typeof setup extends fc.Arbitrary<infer T> ? T : never

const scopeOf = { 'kecamatan-board': kecamatan } as Partial<Record<Role, typeof kota>>
const actorAs = (role: Role, who: number): Actor => ({
  ...actorOn((scopeOf[role] ?? kota).unitId, role),
  ...(role === 'dinas-officer' ? { scopeKind: 'agency' as const } : {}),
  accountId: anId(AccountId, who),
})

const enters = new Set(['nominate', 'correct', 'member', 'endMember', 'product', 'endProduct', 'signature'])

function actorOf(book: CentreBook, { what, centre, stray }: Command, set: Setup): Actor {
  const found = book.centres.get(anId(CentreId, centre))
  const asked = found ? (waitsFor(found, set) ?? 'city-board') : 'city-board'
  const role = stray.on === 0 ? stray.role : enters.has(what) ? 'kelurahan-board' : asked
  return actorAs(role, stray.on === 1 ? stray.who : roles.findIndex((one) => one === role))
}

function run(book: CentreBook, one: Command, set: Setup, count: number): void {
  const actor = actorOf(book, one, set)
  const by = actor.accountId
  const settings = { centres: { minUnits: 2, needsCoordinates: true, ...set } }
  const centreId = anId(CentreId, one.centre)
  const centre = book.centres.get(centreId) ?? null
  const description = {
    name: `Sentra ${one.centre}`,
    address: 'x',
    coordinates: one.n === 0 ? null : { latitude: 3.59, longitude: 98.67 },
    responsible: { name: 'CONTOH', phone: '0812-0000-0001' },
    hours: null,
    contactPhone: one.n === 1 ? '0812-0000-0002' : null,
  }
  const unit = units[one.centre % 2 === 0 ? 0 : 1]
  const hands = [by]
  const product = products[one.n % 4] ?? null
  const productId = product?.productId ?? anId(ProductId, 99)
  const state = { centre, hands, settings, holders: book.holders(unit.unitId, centreId) }
  const did = (decided: Decision<CentreMove>) => {
    if (decided.ok) book.move(decided.value, by)
  }
  const memberId = centre?.members[one.n]?.memberId ?? anId(CentreMemberId, 1)
  const reason = 'x'
  switch (one.what) {
    case 'nominate': {
      const decided = decideNominate(
        { centreId, unitId: unit.unitId, ...description },
        { unit, holders: book.holders(unit.unitId), idTaken: centre !== null, settings },
        actor,
        today,
      )
      if (decided.ok) book.nominate(decided.value, unit, by)
      return
    }
    case 'correct':
      return did(decideCorrectCentre({ centreId, ...description }, state, actor, today))
    case 'member': {
      const member = { memberId: anId(CentreMemberId, 1_000 + count), kind: 'usaha' as const, name: `Usaha ${one.n}` }
      const known = { centre, group: null, idTaken: false }
      return did(decideAddCentreMember({ centreId, ...member, since: today }, known, actor, today))
    }
    case 'endMember':
      return did(decideEndCentreMember({ centreId, memberId, endedOn: today }, state, actor, today))
    case 'product': {
      const known = { centre, product: product && { ...product, withdrawn: false } }
      return did(decideAddCentreProduct({ centreId, productId, signature: one.n > 3 }, known, actor, today))
    }
    case 'endProduct':
      return did(decideEndCentreProduct({ centreId, productId }, state, actor, today))
    case 'signature':
      return did(decideChangeSignature({ centreId, productId }, state, actor, today))
    case 'verify':
      return did(decideVerify({ centreId }, state, actor, today))
    case 'return':
      return did(decideReturn({ centreId, reason }, state, actor, today))
    case 'decree':
      return did(decideDecree({ centreId, skNumber: '1', skDate: today }, state, actor, today))
    case 'activate':
      return did(decideActivate({ centreId, openedOn: today }, state, actor, today))
    case 'setAside':
      return did(decideSetAside({ centreId, reason }, state, actor, today))
    case 'deactivate':
      return did(decideDeactivate({ centreId, reason }, state, actor, today))
    case 'reactivate':
      return did(decideReactivate({ centreId, reason }, state, actor, today))
    case 'close':
      return did(decideClose({ centreId, reason }, state, actor, today))
  }
}

/** Written down apart from the rules: each stage and those it may come to. */
const lawful: Record<string, readonly string[]> = {
  diusulkan: ['diverifikasi-kecamatan', 'ditutup'],
  'diverifikasi-kecamatan': ['diverifikasi-dinas', 'diusulkan', 'ditutup'],
  'diverifikasi-dinas': ['ditetapkan', 'ditutup'],
  ditetapkan: ['aktif', 'ditutup'],
  aktif: ['pembinaan-khusus', 'tidak-aktif', 'ditutup'],
  'pembinaan-khusus': ['aktif', 'tidak-aktif', 'ditutup'],
  'tidak-aktif': ['aktif', 'ditutup'],
  ditutup: [],
}

/** The road to an open centre, on which half of the histories begin. */
const road: Command[] = (
  ['nominate', 'member', 'member', 'product', 'verify', 'verify', 'decree', 'activate'] as const
).map((what, index) => ({
  what,
  centre: 0,
  n: index === 3 ? 4 : index + 1,
  stray: { role: 'city-board', who: 0, on: 5 },
}))
const commands = fc
  .tuple(fc.boolean(), fc.array(command, { minLength: 40, maxLength: 150 }))
  .map(([open, steps]) => (open ? [...road, ...steps] : steps))

const check = (book: CentreBook, set: Setup) => {
  for (const unit of units) {
    const slots = book.holders(unit.unitId).map(({ slot }) => slot)
    expect(new Set(slots).size).toBe(slots.length)
    expect(slots.length).toBeLessThanOrEqual(set.maxPerKelurahan)
  }
  for (const { stage, slot, products: held, unit } of book.centres.values()) {
    expect(isLiving(stage)).toBe(slot !== null)
    const signatures = held.filter(({ signature }) => signature).length
    expect(signatures).toBeLessThanOrEqual(1)
    if (isOpen(stage)) expect(signatures).toBe(1)
    for (const { productId } of held)
      expect(products.find((one) => one.productId === productId)?.unitId).toBe(unit.unitId)
  }
}

test.prop([commands, setup], { numRuns: 300 })(
  'A-080 whatever is tried, no two centres hold one place, none has two signature products, no stage is skipped',
  (steps, set) => {
    const book = new CentreBook(products)
    for (const [count, one] of steps.entries()) {
      run(book, one, set, count)
      check(book, set)
    }
    for (const { from, to, act } of book.moves) {
      if (from === to) continue
      const skipsDinas = !set.dinasVerifies && from === 'diverifikasi-kecamatan' && to === 'ditetapkan'
      expect(skipsDinas || lawful[from]?.includes(to), `${act}: ${from} to ${to}`).toBe(true)
    }
  },
)

const makes = new Set(['nominate', 'correct', 'addMember', 'endMember', 'addProduct', 'endProduct', 'changeSignature'])

test.prop([commands, setup], { numRuns: 300 })(
  'A-079 whatever is tried, nobody passes what she entered, nor the step she took before',
  (steps, set) => {
    const book = new CentreBook(products)
    for (const [count, one] of steps.entries()) run(book, one, set, count)
    for (const [index, move] of book.moves.entries()) {
      if (move.act !== 'verify' && move.act !== 'decree') continue
      const before = book.moves.slice(0, index).filter(({ centreId }) => centreId === move.centreId)
      expect(before.filter(({ act, by }) => makes.has(act) && by === move.by)).toEqual([])
      const lastStep = before.findLast(({ act }) => !makes.has(act))
      if (lastStep?.act === 'verify') expect(lastStep.by).not.toBe(move.by)
    }
  },
)

test.prop([commands, setup], { numRuns: 200 })('what a role is offered is what the rules know it for', (steps, set) => {
  const book = new CentreBook(products)
  for (const [count, one] of steps.entries()) {
    const centre = book.centres.get(anId(CentreId, one.centre))
    const { role } = actorOf(book, one, set)
    const offered = centre ? nextActs(role, centre, set) : []
    const done = book.moves.length
    run(book, one, set, count)
    const move = book.moves[done]
    // Who enters and who leads is a matter of rights; who checks is a matter of the stage.
    if (centre && (move?.act === 'verify' || move?.act === 'returnToKelurahan')) expect(offered).toContain(move.act)
    if (centre && move && role === 'city-board' && !makes.has(move.act)) expect(offered).toContain(move.act)
  }
})
