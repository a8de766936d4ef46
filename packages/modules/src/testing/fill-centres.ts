import { Day } from '@melati/domain/day'
import { CentreId, CentreMemberId, type ProductId } from '@melati/domain/ids'
import type { AppRouter } from '../app-router.ts'
import type { World, WorldCity } from './world.ts'

/** Centres of one kelurahan by what can be done with each; `open` has a member and its signature product. */
export interface FilledCentres {
  readonly asked: string
  /** Still examined, with a product that is not its signature. */
  readonly offering: string
  readonly verified: string
  readonly decreed: string
  readonly open: string
  readonly guided: string
  readonly memberOfOpen: string
}

const skDate = Day.parse('2026-06-01')
type Answer = Promise<{ status: string; because?: string }>

/** Centres of the first kelurahan at every stage, through the front door; the city is made to need little of them. */
export async function fillCentres(
  world: World<AppRouter>,
  city: WorldCity<AppRouter>,
  productId: ProductId,
): Promise<FilledCentres> {
  const [board, kelurahan] = [city.as('city-board').sakasanwira, city.as('kelurahan-board').sakasanwira]
  const easy = { maxPerKelurahan: 10, minUnits: 1, needsCoordinates: false, needsNib: false }
  await applied(city.as('city-board').cities.updateSettings(world.order({ centres: easy })))
  let memberOfOpen = ''
  const make = async (name: string, signature: boolean): Promise<CentreId> => {
    const centreId = CentreId.parse(world.newId())
    const described = { name, address: 'Jalan CONTOH 1', coordinates: null, hours: null, contactPhone: null }
    const responsible = { name: 'Siti CONTOH', phone: '081200000001' }
    await applied(kelurahan.nominate(world.order({ centreId, unitId: city.at('1.1'), ...described, responsible })))
    const memberId = CentreMemberId.parse(world.newId())
    const member = { memberId, kind: 'usaha' as const, name: 'Usaha CONTOH', since: skDate }
    await applied(kelurahan.addMember(world.order({ centreId, ...member })))
    await applied(kelurahan.addProduct(world.order({ centreId, productId, signature })))
    memberOfOpen = memberId
    return centreId
  }
  const verify = async (centreId: CentreId) => {
    await applied(city.as('kecamatan-board').sakasanwira.verify(world.order({ centreId })))
    await applied(city.as('dinas-officer').sakasanwira.verify(world.order({ centreId })))
    return centreId
  }
  const decree = async (centreId: CentreId) => {
    await applied(board.decree(world.order({ centreId, skNumber: '1/2026', skDate })))
    return centreId
  }
  const activate = async (centreId: CentreId) => {
    await applied(board.activate(world.order({ centreId, openedOn: skDate })))
    return centreId
  }
  const asked = CentreId.parse(world.newId())
  const unknown = { coordinates: null, responsible: null, hours: null, contactPhone: null }
  const bare = { name: 'Sentra usulan', address: 'x', ...unknown }
  await applied(kelurahan.nominate(world.order({ centreId: asked, unitId: city.at('1.1'), ...bare })))
  const offering = await make('Sentra baru', false)
  const verified = await verify(await make('Sentra terverifikasi', true))
  const decreed = await decree(await verify(await make('Sentra ditetapkan', true)))
  const guided = await activate(await decree(await verify(await make('Sentra dibina', true))))
  await applied(board.setAside(world.order({ centreId: guided, reason: 'Perlu pendampingan' })))
  const open = await activate(await decree(await verify(await make('Sentra aktif', true))))
  return { asked, offering, verified, decreed, open, guided, memberOfOpen }
}

async function applied(call: Answer): Promise<void> {
  const answer = await call
  if (answer.status !== 'applied') throw new Error(`the centres could not be made: ${JSON.stringify(answer)}`)
}
