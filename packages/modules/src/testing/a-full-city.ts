import { insertSecondFactor } from '@melati/api/auth/account-rows'
import type { Actor } from '@melati/domain/actor'
import { Day } from '@melati/domain/day'
import {
  AgencyId,
  ApiKeyId,
  EntryId,
  type Entity,
  GroupId,
  InvitationId,
  MembershipId,
  PersonId,
  ProductId,
  RegistrationId,
  SaleId,
  SeatId,
  UnitId,
  WebhookId,
} from '@melati/domain/ids'
import { Rupiah } from '@melati/domain/rupiah'
import { sql } from 'kysely'
import type { AppRouter } from '../app-router.ts'
import { aHouseholdOrder } from './a-household-order.ts'
import { fillCentres, type FilledCentres } from './fill-centres.ts'
import { publishDue } from '../statistics/publish.ts'
import { lookInside } from './look-inside.ts'
import type { World, WorldCity } from './world.ts'

const d = (text: string) => Day.parse(text)
export const nik = '1271011705800001'
export const kk = '1271010103260001'

/** A city with a real row of every entity, all of it where its cadre reaches. */
export interface FullCity {
  readonly ids: Readonly<Record<Entity, string>>
  /** Ids of no entity, by the name of the field that takes them. */
  readonly unnamed: Readonly<Record<'sessionId' | 'subjectId', string>>
  /** Head of the first household, and of the one next to it. */
  readonly head: string
  readonly neighbour: { readonly household: string; readonly family: string; readonly head: string }
  /** A dasawisma where nobody lives, and a household that everybody has left. */
  readonly empty: UnitId
  readonly left: string
  readonly centres: FilledCentres
  /** An officer of the group, whose grant stands on it. */
  readonly officer: Actor
}

/** Fills a city through its front doors. */
export async function fillCity(world: World<AppRouter>, city: WorldCity<AppRouter>): Promise<FullCity> {
  const [cadre, board] = [city.as('cadre'), city.as('city-board')]
  const unitId = city.at(city.dasawisma)
  const empty = UnitId.parse(world.newId())
  const parentId = city.at(city.neighbourhood)
  const planted = { unitId: empty, parentId, kind: 'dasawisma' as const, name: 'Kenanga', since: d('2026-02-01') }
  await applied(board.hierarchy.addUnit(world.order(planted)))
  const { apiKeyId, webhookId, deliveryId } = await integrate(world, city, empty)
  const home = aHouseholdOrder(world, unitId, { members: [{ nik }, {}] })
  const next = aHouseholdOrder(world, unitId, { address: 'Gg. Melati No. 8' })
  const [family, nextFamily] = [home.families[0], next.families[0]]
  const wife = family?.members[1]
  if (family === undefined || nextFamily === undefined || wife === undefined) throw new Error('an empty household')
  const first = world.order({ ...home, families: [{ ...family, kk }] })
  await applied(cadre.households.register(first))
  await applied(cadre.households.register(world.order(next)))
  const left = aHouseholdOrder(world, unitId, { address: 'Gg. Melati No. 9', members: [{}] })
  await applied(cadre.households.register(world.order(left)))
  await applied(cadre.households.leave(world.order({ personId: left.headId, leftOn: d('2026-05-01') })))
  const groupId = GroupId.parse(world.newId())
  const membershipId = MembershipId.parse(world.newId())
  const group = { groupId, kind: 'poklak' as const, unitId: parentId, name: 'Teratai', level: 'pemula' as const }
  const members = [
    { membershipId, personId: home.headId, office: 'ketua' as const },
    { membershipId: MembershipId.parse(world.newId()), personId: wife.personId, office: 'anggota' as const },
  ]
  await applied(cadre.up2k.startGroup(world.order({ ...group, since: d('2026-03-01'), members })))
  const sale = () => ({
    saleId: SaleId.parse(world.newId()),
    groupId,
    product: 'Keripik singkong',
    quantity: 3,
    price: Rupiah.parse(15_000),
    soldOn: d('2026-06-10'),
  })
  const [kept, back] = [sale(), sale()]
  const entryId = EntryId.parse(world.newId())
  await applied(cadre.up2k.recordSale(world.order(kept)))
  await applied(cadre.up2k.recordSale(world.order(back)))
  const reversal = { saleId: back.saleId, entryId, reversedOn: d('2026-06-12'), reason: 'Salah ketik' }
  await applied(cadre.up2k.reverseSale(world.order(reversal)))
  const seat = {
    seatId: SeatId.parse(world.newId()),
    unitId: city.at('1.1'),
    personId: PersonId.parse(world.newId()),
    personName: 'Ratna Dewi',
    sex: 'P' as const,
    kind: 'sekretaris' as const,
    title: 'Sekretaris',
    acting: false,
    sk: { number: '1/2026', date: d('2026-01-01') },
    from: d('2026-01-01'),
    to: d('2030-01-01'),
  }
  await applied(board.boards.appoint(world.order(seat)))
  const agencyId = AgencyId.parse(world.newId())
  const dinas = { agencyId, name: 'Dinas Koperasi dan UKM', shortName: 'Diskop', since: d('2026-01-01') }
  await applied(board.agencies.add(world.order(dinas)))
  const productId = ProductId.parse(world.newId())
  const product = {
    productId,
    unitId: city.at('1.1'),
    groupId,
    name: 'Keripik singkong',
    category: 'pangan' as const,
    price: 15_000,
    saleUnit: '250 g',
    description: 'Renyah, dari singkong Contoh.',
    maker: 'Poklak Teratai',
    orderPhone: '0812-0000-1234',
    nib: null,
  }
  await applied(board.products.add(world.order(product)))
  const centres = await fillCentres(world, city, productId)
  const invitationId = InvitationId.parse(world.newId())
  const invited = { invitationId, name: 'Bu Ani', email: `ani@${city.slug}.test`, role: 'neighbourhood-head' as const }
  await board.accounts.inviteBoard({ ...invited, unitId: city.at('1.1.1') })
  const registrationId = RegistrationId.parse(world.newId())
  await cadre.accounts.registerDevice({ registrationId, deviceName: 'HP Sri' })
  const { accountId } = city.grants['kelurahan-board']
  const sessionId = world.newId()
  await lookInside(
    world,
    sql`insert into auth.session (id, expires_at, token, updated_at, user_id)
      values (${sessionId}, '2027-01-01', ${`token-${sessionId}`}, '2026-06-15', ${city.grants.cadre.accountId})`,
  )
  await lookInside(
    world,
    insertSecondFactor({ secondFactorId: world.newId(), accountId, sealed: { secret: 'x', backupCodes: 'x' } }),
  )
  await publishDue(world.services, new Map())
  return {
    ids: {
      unit: unitId,
      person: wife.personId,
      household: home.householdId,
      family: family.familyId,
      group: groupId,
      membership: membershipId,
      sale: kept.saleId,
      entry: entryId,
      seat: seat.seatId,
      account: accountId,
      grant: city.grants.cadre.grantId,
      invitation: invitationId,
      registration: registrationId,
      command: first.id,
      agency: agencyId,
      product: productId,
      centre: centres.open,
      'centre-member': centres.memberOfOpen,
      'api-key': apiKeyId,
      webhook: webhookId,
      delivery: deliveryId,
    },
    unnamed: { sessionId, subjectId: home.householdId },
    head: home.headId,
    neighbour: { household: next.householdId, family: nextFamily.familyId, head: next.headId },
    empty,
    left: left.householdId,
    centres,
    officer: { ...city.grants['group-officer'], scopeId: groupId },
  }
}

/** A key, and a webhook that is to be told of a unit's new name. */
async function integrate(world: World<AppRouter>, city: WorldCity<AppRouter>, unitId: UnitId) {
  const board = city.as('city-board')
  const [apiKeyId, webhookId] = [ApiKeyId.parse(world.newId()), WebhookId.parse(world.newId())]
  await board.integrations.makeKey({ apiKeyId, name: 'Dinas', scopes: ['households.totals'], days: 30 })
  await board.integrations.addWebhook({ webhookId, url: 'https://terima.contoh.id/', types: ['unit.renamed'] })
  await applied(board.hierarchy.renameUnit(world.order({ unitId, name: 'Kenanga Putih' })))
  const [delivery] = (await board.integrations.deliveries({ webhookId })).rows
  if (delivery === undefined) throw new Error('nothing is to be told')
  return { apiKeyId, webhookId, deliveryId: delivery.deliveryId }
}

async function applied(call: Promise<{ status: string; because?: string }>): Promise<void> {
  const answer = await call
  if (answer.status !== 'applied') throw new Error(`the city could not be filled: ${JSON.stringify(answer)}`)
}
