import { router } from '@melati/api/trpc'
import { read } from '@melati/db/tenancy'
import type { Actor } from '@melati/domain/actor'
import { Day } from '@melati/domain/day'
import { CentreId, CentreMemberId, GrantId, ProductId, UnitId } from '@melati/domain/ids'
import type { Nominate } from '@melati/domain/sakasanwira/nominate'
import { RegionCode } from '@melati/domain/region'
import { Rupiah } from '@melati/domain/rupiah'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { cities } from '../cities/router.ts'
import { hierarchy } from '../hierarchy/router.ts'
import { products } from '../products/router.ts'
import { holdWrites } from '../testing/hold-writes.ts'
import { auditOf } from '../testing/look.ts'
import { lookInside } from '../testing/look-inside.ts'
import { makeWorld } from '../testing/world.ts'
import { sakasanwira } from './router.ts'

const doors = router({
  sakasanwira: sakasanwira.router,
  products: products.router,
  cities: cities.router,
  hierarchy: hierarchy.router,
})
const aWorld = () => makeWorld(doors)
type AWorld = Awaited<ReturnType<typeof aWorld>>
const day = (text: string) => Day.parse(text)
const [today, skDate] = [day('2026-06-15'), day('2026-06-01')]
const reason = 'Sudah disepakati rapat'

const hours = [
  ...Array.from({ length: 5 }, () => ({ opens: '08:00', closes: '17:00' })),
  { opens: '08:00', closes: '13:00' },
  null,
]

const aCentre = (world: AWorld, more: Partial<Nominate> = {}): Nominate => ({
  centreId: CentreId.parse(world.newId()),
  unitId: world.a.at('1.1'),
  name: 'Sakasanwira CONTOH',
  address: 'Jalan CONTOH 1',
  coordinates: { latitude: 3.5752, longitude: 98.6837 },
  responsible: { name: 'Siti CONTOH', phone: '081200000001' },
  hours,
  contactPhone: '0812-0000-0009',
  ...more,
})

const aProduct = (world: AWorld, more: { name?: string; nib?: string | null } = {}) => ({
  productId: ProductId.parse(world.newId()),
  unitId: world.a.at('1.1'),
  groupId: null,
  name: more.name ?? 'Batik CONTOH',
  category: 'sandang' as const,
  price: Rupiah.parse(75_000),
  saleUnit: 'lembar',
  description: 'Batik tulis',
  maker: 'Poklak Melati',
  orderPhone: '081200000002',
  nib: more.nib === undefined ? '9120000000000' : more.nib,
})

/** What a city has to do with centres, as its people. */
function hands(world: AWorld) {
  const { a } = world
  return {
    kelurahan: a.as('kelurahan-board').sakasanwira,
    kecamatan: a.as('kecamatan-board').sakasanwira,
    dinas: a.as('dinas-officer').sakasanwira,
    city: a.as('city-board').sakasanwira,
  }
}

async function applied(call: Promise<{ status: string; because?: string }>) {
  expect(await call).toMatchObject({ status: 'applied' })
}

/** A nominated centre with five units and a published signature product. */
async function nominated(world: AWorld, more: Partial<Nominate> = {}) {
  const { kelurahan } = hands(world)
  const order = aCentre(world, more)
  const product = aProduct(world)
  await applied(kelurahan.nominate(world.order(order)))
  const { centreId } = order
  for (const n of [1, 2, 3, 4, 5]) {
    const member = { memberId: CentreMemberId.parse(world.newId()), kind: 'usaha' as const, name: `Usaha ${n}` }
    await applied(kelurahan.addMember(world.order({ centreId, ...member, since: today })))
  }
  await applied(world.a.as('kelurahan-board').products.add(world.order(product)))
  await applied(world.a.as('kelurahan-board').products.publish(world.order({ productId: product.productId })))
  await applied(kelurahan.addProduct(world.order({ centreId, productId: product.productId, signature: true })))
  return { centreId, product }
}

async function decreed(world: AWorld) {
  const { kecamatan, dinas, city } = hands(world)
  const made = await nominated(world)
  const { centreId } = made
  await applied(kecamatan.verify(world.order({ centreId })))
  await applied(dinas.verify(world.order({ centreId, note: 'Berkas lengkap' })))
  await applied(city.decree(world.order({ centreId, skNumber: '510/12/K/2026', skDate })))
  return made
}

async function opened(world: AWorld) {
  const made = await decreed(world)
  await applied(hands(world).city.activate(world.order({ centreId: made.centreId, openedOn: skDate })))
  return made
}

describe('a centre', () => {
  test('goes its whole way, each stage by its own, and is seen by everyone when it is open', async () => {
    await using world = await aWorld()
    const { kelurahan, city } = hands(world)
    const { centreId, product } = await opened(world)
    const seen = await city.centre({ centreId })
    expect(seen).toMatchObject({
      stage: 'aktif',
      openedOn: skDate,
      sk: { number: '510/12/K/2026', date: skDate },
      missing: [],
      products: [{ name: 'Batik CONTOH', signature: true, hasNib: true, stage: 'tayang' }],
      next: ['setAside', 'deactivate', 'close'],
    })
    expect(seen.members).toHaveLength(5)
    expect(seen.steps.map(({ act, role }) => [act, role]).slice(-4)).toEqual([
      ['verify', 'kecamatan-board'],
      ['verify', 'dinas-officer'],
      ['decree', 'city-board'],
      ['activate', 'city-board'],
    ])
    expect(seen.steps.find(({ note }) => note !== null)).toMatchObject({
      note: 'Berkas lengkap',
      to: 'diverifikasi-dinas',
    })
    const { slug } = world.a
    const map = await world.asNobody().sakasanwira.map({ slug })
    const tile = map.tiles.find(({ centreCode }) => centreCode !== null)
    expect(map).toMatchObject({ total: 4, active: 1 })
    expect(tile).toMatchObject({ stage: 'aktif', centre: 'Sakasanwira CONTOH', signature: 'Batik CONTOH' })
    const page = await world.asNobody().sakasanwira.page({ slug, code: seen.code })
    expect(page).toMatchObject({ name: 'Sakasanwira CONTOH', members: 5, products: [{ name: 'Batik CONTOH' }] })
    expect(page).toMatchObject({ hours, contactPhone: '+6281200000009' })
    expect(page.signature).toBe(page.products[0]?.code)
    expect(JSON.stringify([map, page])).not.toMatch(/Siti|\+6281200000001|[0-9a-f]{8}-[0-9a-f]{4}-/)
    await applied(
      kelurahan.correct(world.order({ ...aCentre(world), centreId, name: 'Sakasanwira Mesra', contactPhone: null })),
    )
    expect(await world.asNobody().sakasanwira.page({ slug, code: seen.code })).toMatchObject({
      name: 'Sakasanwira Mesra',
      contactPhone: null,
    })
    await applied(world.a.as('kelurahan-board').products.withdraw(world.order({ productId: product.productId })))
    expect(await world.asNobody().sakasanwira.page({ slug, code: seen.code })).toMatchObject({
      products: [],
      signature: null,
    })
  })

  test('A-050 that is open no more is gone from the public at once', async () => {
    await using world = await aWorld()
    const { city } = hands(world)
    const { centreId } = await opened(world)
    const { slug } = world.a
    const { code } = await city.centre({ centreId })
    await applied(city.setAside(world.order({ centreId, reason })))
    expect(await world.asNobody().sakasanwira.page({ slug, code })).toMatchObject({ stage: 'pembinaan-khusus' })
    await applied(city.deactivate(world.order({ centreId, reason })))
    await expect(world.asNobody().sakasanwira.page({ slug, code })).rejects.toMatchObject({ message: 'not-found' })
    expect(await world.asNobody().sakasanwira.map({ slug })).toMatchObject({ active: 0 })
    await applied(city.reactivate(world.order({ centreId, reason })))
    expect(await world.asNobody().sakasanwira.page({ slug, code })).toMatchObject({ stage: 'aktif' })
    await applied(city.close(world.order({ centreId, reason })))
    await expect(world.asNobody().sakasanwira.page({ slug, code })).rejects.toMatchObject({ message: 'not-found' })
    const stored = await lookInside(
      world,
      sql`select code from published.centre union all select centre_code from published.centre_product`,
    )
    expect(stored).toEqual([])
  })

  test('one on its way is on the public map as that, without a name', async () => {
    await using world = await aWorld()
    await nominated(world)
    const { slug } = world.a
    const { tiles, active } = await world.asNobody().sakasanwira.map({ slug })
    expect(active).toBe(0)
    expect(tiles.filter(({ stage }) => stage !== null)).toMatchObject([
      { stage: 'dirintis', centre: null, centreCode: null },
    ])
  })

  test('what is missing for the decree is named, and shown before', async () => {
    await using world = await aWorld()
    const { kelurahan, kecamatan, dinas, city } = hands(world)
    const order = aCentre(world, { coordinates: null })
    const { centreId } = order
    await applied(kelurahan.nominate(world.order(order)))
    expect((await city.centre({ centreId })).missing).toEqual(['units', 'signature', 'coordinates', 'nib'])
    await applied(kecamatan.verify(world.order({ centreId })))
    await applied(dinas.verify(world.order({ centreId })))
    expect(await city.decree(world.order({ centreId, skNumber: '1', skDate }))).toMatchObject({
      because: 'centre-incomplete',
      hint: { missing: 'units,signature,coordinates,nib', min: 5 },
    })
  })
})

describe('A-079 maker and checker', () => {
  /** A second grant of somebody who acts already. */
  async function also(world: AWorld, actor: Actor, role: 'kecamatan-board' | 'city-board', path: string) {
    const granted = await world.a.grant(role, path)
    return { ...granted, accountId: actor.accountId }
  }

  test('A-079 who nominated may not verify under another of her roles, and the try is written down', async () => {
    await using world = await aWorld()
    const { a } = world
    const { centreId } = await nominated(world)
    const herself = a.as(await also(world, a.grants['kelurahan-board'], 'kecamatan-board', '1')).sakasanwira
    expect(await herself.verify(world.order({ centreId }))).toMatchObject({
      status: 'refused',
      because: 'maker-is-checker',
    })
    expect((await hands(world).city.centre({ centreId })).stage).toBe('diusulkan')
    const flagged = (await auditOf(world, a)).find(({ detail }) => JSON.stringify(detail).includes('maker-is-checker'))
    expect(flagged).toMatchObject({ action: 'sakasanwira.verify', subjectId: centreId })
  })

  test('A-079 two accounts of one person are one pair of hands', async () => {
    await using world = await aWorld()
    const { a } = world
    const { centreId } = await nominated(world)
    const personId = world.newId()
    await lookInside(
      world,
      sql`with person as (insert into core.person (tenant_id, person_id, basis_id, name, sex, created_at)
          select ${a.tenantId}, ${personId}, basis_id, 'CONTOH', 'P', now() from core.basis
          where tenant_id = ${a.tenantId} and purpose = 'board' limit 1 returning person_id)
        update core.grant g set person_id = p.person_id from person p where g.tenant_id = ${a.tenantId}
          and g.grant_id in (${a.grants['kelurahan-board'].grantId}, ${a.grants['kecamatan-board'].grantId})`,
    )
    expect(await hands(world).kecamatan.verify(world.order({ centreId }))).toMatchObject({
      because: 'maker-is-checker',
    })
    const another = a.as(await a.grant('kecamatan-board', '1')).sakasanwira
    await applied(another.verify(world.order({ centreId })))
  })

  test('A-079 who verified may not decree', async () => {
    await using world = await aWorld()
    const { a } = world
    const { kecamatan, dinas } = hands(world)
    const { centreId } = await nominated(world)
    await applied(kecamatan.verify(world.order({ centreId })))
    await applied(dinas.verify(world.order({ centreId })))
    for (const role of ['kecamatan-board', 'dinas-officer', 'kelurahan-board'] as const) {
      const herself = a.as(await also(world, a.grants[role], 'city-board', '')).sakasanwira
      expect(await herself.decree(world.order({ centreId, skNumber: '1', skDate }))).toMatchObject({
        because: 'maker-is-checker',
      })
    }
  })

  test('A-079 the same check from two sessions at once passes once', async () => {
    await using world = await aWorld()
    const { kecamatan } = hands(world)
    const { centreId } = await nominated(world)
    const answers = await Promise.all([1, 2, 3, 4].map(() => kecamatan.verify(world.order({ centreId }))))
    expect(answers.filter(({ status }) => status === 'applied')).toHaveLength(1)
    expect((await hands(world).city.centre({ centreId })).stage).toBe('diverifikasi-kecamatan')
  })
})

describe('A-080 the order of stages', () => {
  test('A-080 no stage is skipped, taken twice, taken by another, or taken after the end', async () => {
    await using world = await aWorld()
    const { kecamatan, dinas, city } = hands(world)
    const { centreId } = await nominated(world)
    const sk = { centreId, skNumber: '1', skDate }
    expect(await dinas.verify(world.order({ centreId }))).toMatchObject({ because: 'centre-other-checker' })
    expect(await city.decree(world.order(sk))).toMatchObject({ because: 'centre-wrong-stage' })
    expect(await city.activate(world.order({ centreId, openedOn: today }))).toMatchObject({
      because: 'centre-wrong-stage',
    })
    await applied(kecamatan.verify(world.order({ centreId })))
    expect(await kecamatan.verify(world.order({ centreId }))).toMatchObject({ because: 'centre-other-checker' })
    await applied(dinas.verify(world.order({ centreId })))
    await applied(city.decree(world.order(sk)))
    expect(await city.decree(world.order(sk))).toMatchObject({ because: 'centre-wrong-stage' })
    expect(await kecamatan.verify(world.order({ centreId }))).toMatchObject({ because: 'centre-wrong-stage' })
    await applied(city.close(world.order({ centreId, reason })))
    for (const call of [dinas.verify, kecamatan.verify])
      expect(await call(world.order({ centreId }))).toMatchObject({ because: 'centre-closed' })
    expect(await city.reactivate(world.order({ centreId, reason }))).toMatchObject({ because: 'centre-closed' })
  })

  test('A-080 a step back needs its reason, and the centre comes again when it is corrected', async () => {
    await using world = await aWorld()
    const { kelurahan, kecamatan, dinas } = hands(world)
    const { centreId } = await nominated(world)
    await applied(kecamatan.verify(world.order({ centreId })))
    expect(await dinas.returnToKelurahan(world.order({ centreId, reason: ' ' }))).toMatchObject({
      because: 'reason-missing',
    })
    await applied(dinas.returnToKelurahan(world.order({ centreId, reason: 'Alamat belum jelas' })))
    expect(await kecamatan.verify(world.order({ centreId }))).toMatchObject({ because: 'centre-returned' })
    expect(await kelurahan.waiting()).toMatchObject({
      count: 1,
      rows: [{ centreId, returned: true, waitsForMe: true }],
    })
    await applied(kelurahan.correct(world.order({ ...aCentre(world), centreId, address: 'Jalan Baru 2' })))
    expect(await kecamatan.waiting()).toMatchObject({ count: 1 })
    await applied(kecamatan.verify(world.order({ centreId })))
  })

  test('A-080 a city without a dinas goes from kecamatan to decree', async () => {
    await using world = await aWorld()
    const { kecamatan, city, dinas } = hands(world)
    const { centres } = (await world.a.tenant()).settings
    await lookInside(
      world,
      sql`update core.tenant set settings = settings || ${JSON.stringify({ centres: { ...centres, dinasVerifies: false } })}::jsonb
        where tenant_id = ${world.a.tenantId}`,
    )
    const { centreId } = await nominated(world)
    await applied(kecamatan.verify(world.order({ centreId })))
    expect(await dinas.verify(world.order({ centreId }))).toMatchObject({ because: 'centre-wrong-stage' })
    await applied(city.decree(world.order({ centreId, skNumber: '1', skDate })))
  })
})

describe('one place in a kelurahan', () => {
  test('A-080 of fifty nominations at once one wins, the others name it', async () => {
    await using world = await aWorld()
    const { kelurahan } = hands(world)
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        kelurahan
          .nominate(world.order(aCentre(world, { name: `Sentra ${n}` })))
          .catch(() => ({ status: 'failed', because: 'an error', hint: undefined })),
      ),
    )
    const lost = answers.filter(({ status }) => status !== 'applied')
    expect(lost).toHaveLength(49)
    for (const { because, hint } of lost)
      expect({ because, hint }).toEqual({
        because: 'centre-slot-taken',
        hint: { name: expect.stringMatching(/^Sentra \d+$/), places: 1 },
      })
  }, 60_000)

  test('A-080 who nominates while another does waits for her and is told her name', async () => {
    await using world = await aWorld()
    const { kelurahan } = hands(world)
    await using writes = await holdWrites(world, 'sakasanwira.centre')
    const nominate = (name: string) =>
      kelurahan
        .nominate(world.order(aCentre(world, { name })))
        .catch(() => ({ status: 'failed', because: 'an error', hint: undefined }))
    const first = nominate('Sentra pertama')
    await writes.waiting(1)
    const second = nominate('Sentra kedua')
    await writes.waiting(2)
    await writes.release()
    expect(await first).toMatchObject({ status: 'applied' })
    expect(await second).toMatchObject({
      because: 'centre-slot-taken',
      hint: { name: 'Sentra pertama', places: 1 },
    })
  })

  test('A-080 of fifty that come back at once one wins', async () => {
    await using world = await aWorld()
    const { city } = hands(world)
    const unitId = world.a.at('1.1')
    const at = { tenant: world.a.tenantId, now: '2026-06-01T00:00:00Z' }
    const ids = Array.from({ length: 50 }, () => CentreId.parse(world.newId()))
    await lookInside(
      world,
      sql`with rested as (insert into sakasanwira.centre (tenant_id, centre_id, unit_id, code, name, address, stage, stage_since,
            sk_number, sk_date, opened_on, created_at)
          select ${at.tenant}::int, n.id, ${unitId}::uuid, translate(substr(md5(n.id::text), 1, 8), '01', 'xy'), 'CONTOH', 'x',
            'tidak-aktif', '2026-06-01', '1', '2026-05-01', '2026-05-02', ${at.now}::timestamptz
          from unnest(${ids}::uuid[]) as n (id) returning centre_id)
        insert into sakasanwira.step (tenant_id, centre_id, step_no, act, from_stage, to_stage, day, account_id, grant_id, recorded_at)
        select ${at.tenant}::int, centre_id, 1, 'deactivate', 'aktif', 'tidak-aktif', '2026-06-01', ${world.newId()}::uuid,
          ${GrantId.parse(world.newId())}::uuid, ${at.now}::timestamptz from rested`,
    )
    const answers = await Promise.all(ids.map((centreId) => city.reactivate(world.order({ centreId, reason }))))
    expect(answers.filter(({ status }) => status === 'applied')).toHaveLength(1)
    for (const { status, because } of answers) if (status !== 'applied') expect(because).toBe('centre-slot-taken')
  }, 60_000)

  test('the database refuses what the rules refuse: a second in a place, a second signature product', async () => {
    await using world = await aWorld()
    const { centreId, product } = await nominated(world)
    const other = aProduct(world, { name: 'Dodol CONTOH' })
    await applied(world.a.as('kelurahan-board').products.add(world.order(other)))
    const second = sql`insert into sakasanwira.centre (tenant_id, centre_id, unit_id, slot, code, name, address, stage, stage_since,
        created_at) select tenant_id, ${world.newId()}::uuid, unit_id, slot, 'abcdefgh', name, address, stage, stage_since,
        created_at from sakasanwira.centre where centre_id = ${centreId}`
    await expect(lookInside(world, second)).rejects.toThrow('centre_slot')
    const khas = sql`insert into sakasanwira.centre_product (tenant_id, offer_id, centre_id, product_id, signature, added_at)
      select tenant_id, ${world.newId()}::uuid, centre_id, ${other.productId}::uuid, true, added_at
      from sakasanwira.centre_product where product_id = ${product.productId}`
    await expect(lookInside(world, khas)).rejects.toThrow('centre_product_signature')
  })
})

describe('what a centre is made of', () => {
  test('one signature product, which another takes over', async () => {
    await using world = await aWorld()
    const { kelurahan, city } = hands(world)
    const { centreId, product } = await opened(world)
    const other = aProduct(world, { name: 'Dodol CONTOH', nib: null })
    await applied(world.a.as('kelurahan-board').products.add(world.order(other)))
    const { productId } = other
    expect(await kelurahan.addProduct(world.order({ centreId, productId, signature: true }))).toMatchObject({
      because: 'signature-product-held',
      hint: { name: 'Batik CONTOH' },
    })
    await applied(kelurahan.addProduct(world.order({ centreId, productId, signature: false })))
    expect(await kelurahan.endProduct(world.order({ centreId, productId: product.productId }))).toMatchObject({
      because: 'signature-product-needed',
    })
    await applied(kelurahan.changeSignature(world.order({ centreId, productId })))
    await applied(kelurahan.endProduct(world.order({ centreId, productId: product.productId })))
    expect((await city.centre({ centreId })).products).toMatchObject([{ name: 'Dodol CONTOH', signature: true }])
  })

  test('a unit leaves, with a word when too few stay', async () => {
    await using world = await aWorld()
    const { kelurahan, city } = hands(world)
    const { centreId } = await opened(world)
    const { members } = await city.centre({ centreId })
    const memberId = members[0]?.memberId ?? expect.fail()
    expect(await kelurahan.endMember(world.order({ centreId, memberId, endedOn: today }))).toMatchObject({
      status: 'applied',
      warnings: [{ code: 'centre-below-minimum' }],
    })
    expect((await city.centre({ centreId })).members.map(({ until }) => until).filter(Boolean)).toEqual([today])
  })
})

describe('what the city sees', () => {
  test('the scorecard counts n of all, by kecamatan and by stage', async () => {
    await using world = await aWorld()
    const { city, kecamatan } = hands(world)
    await opened(world)
    const waiting = aCentre(world, { unitId: world.a.at('2.1') })
    await applied(world.a.as('secretariat').sakasanwira.nominate(world.order(waiting)))
    const card = await city.scorecard({})
    expect(card).toMatchObject({ kelurahan: 4, active: 1, withoutSignature: 0 })
    expect(card.rows.map(({ kelurahan, active, byStage }) => ({ kelurahan, active, byStage }))).toEqual([
      { kelurahan: 2, active: 1, byStage: { aktif: 1 } },
      { kelurahan: 2, active: 0, byStage: { diusulkan: 1 } },
    ])
    expect(await kecamatan.scorecard({})).toMatchObject({ kelurahan: 2, active: 1 })
    const rows = await city.coverage({})
    expect(rows.map(({ stage }) => stage)).toEqual(['aktif', null, 'diusulkan', null])
    expect((await city.list({ stage: 'aktif' })).rows).toMatchObject([{ signature: 'Batik CONTOH', members: 5 }])
    const first = await city.list({ limit: 1 })
    expect((await city.list({ limit: 1, cursor: first.next ?? expect.fail() })).rows).toHaveLength(1)
  })

  test('nobody reaches beyond her area', async () => {
    await using world = await aWorld()
    const { a, b } = world
    const order = aCentre(world, { unitId: a.at('2.1') })
    await applied(a.as('secretariat').sakasanwira.nominate(world.order(order)))
    const { centreId } = order
    for (const caller of [a.as('kelurahan-board'), a.as('kecamatan-board'), b.as('city-board')])
      await expect(caller.sakasanwira.centre({ centreId })).rejects.toMatchObject({ message: 'not-found' })
    expect(await hands(world).kecamatan.verify(world.order({ centreId }))).toMatchObject({
      because: 'outside-your-area',
    })
    expect(await hands(world).kelurahan.nominate(world.order(aCentre(world, { unitId: a.at('1.2') })))).toMatchObject({
      because: 'outside-your-area',
    })
    const [rows] = await read(world.db, b.tenantId, sql`select 1 from sakasanwira.centre`)
    expect(rows).toEqual([])
  })
})

test('a kelurahan does not close under its centre, nor under what it shows to everyone', async () => {
  await using world = await aWorld()
  const { a } = world
  const unitId = UnitId.parse(world.newId())
  const added = {
    unitId,
    parentId: a.at('1'),
    kind: 'kelurahan' as const,
    name: 'Contoh Baru',
    code: RegionCode.parse(`${a.code}.01.1999`),
    since: day('2026-01-02'),
  }
  await applied(a.as('city-board').hierarchy.addUnit(world.order(added)))
  const board = a.as('secretariat')
  const product = { ...aProduct(world), unitId }
  await applied(board.products.add(world.order(product)))
  await applied(board.products.publish(world.order({ productId: product.productId })))
  const nominated = aCentre(world, { unitId })
  await applied(board.sakasanwira.nominate(world.order(nominated)))
  const close = () => a.as('city-board').hierarchy.closeUnit(world.order({ unitId, closedOn: today }))
  expect(await close()).toMatchObject({ because: 'unit-not-empty', hint: { left: 2 } })
  await applied(a.as('city-board').sakasanwira.close(world.order({ centreId: nominated.centreId, reason })))
  await applied(board.products.withdraw(world.order({ productId: product.productId })))
  await applied(close())
})
