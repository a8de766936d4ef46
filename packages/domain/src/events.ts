import * as z from 'zod/mini'
import { CentreId, ProductId, UnitId } from './ids.ts'

const PublicCode = z.string().check(z.regex(/^[a-z2-9]{8}$/))

/**
 * What a city tells other systems of, and what each telling holds: ids and what is public anyway, never a person's data.
 * Who wants to know more asks with a key. `object` names what orders tellings among each other.
 */
export const events = {
  'unit.renamed': {
    title: { id: 'Unit wilayah berganti nama', en: 'A unit was renamed' },
    data: z.object({ unitId: UnitId, name: z.string(), was: z.string() }),
    object: 'unitId',
    module: 'hierarchy',
  },
  'product.published': {
    title: { id: 'Produk mulai tayang', en: 'A product was published' },
    data: z.object({ productId: ProductId, code: PublicCode, unitId: UnitId }),
    object: 'productId',
    module: 'products',
  },
  'product.withdrawn': {
    title: { id: 'Produk ditarik', en: 'A product was withdrawn' },
    data: z.object({ productId: ProductId, code: PublicCode, unitId: UnitId }),
    object: 'productId',
    module: 'products',
  },
  'centre.activated': {
    title: { id: 'Sentra Sakasanwira aktif', en: 'A centre became active' },
    data: z.object({ centreId: CentreId, code: PublicCode, unitId: UnitId }),
    object: 'centreId',
    module: 'sakasanwira',
  },
  'centre.closed': {
    title: { id: 'Sentra Sakasanwira ditutup', en: 'A centre was closed' },
    data: z.object({ centreId: CentreId, code: z.nullable(PublicCode), unitId: UnitId }),
    object: 'centreId',
    module: 'sakasanwira',
  },
  'statistics.published': {
    title: { id: 'Statistik bulanan terbit', en: 'Monthly statistics were published' },
    data: z.object({ period: z.string().check(z.regex(/^\d{4}-\d{2}$/)) }),
    object: 'period',
    module: 'statistics',
  },
} as const

export type EventType = keyof typeof events

export const eventTypes = Object.keys(events) as [EventType, ...EventType[]]

export type EventData<T extends EventType> = z.input<(typeof events)[T]['data']>

/** Something that happened, of any type. */
export type Happened = { [T in EventType]: { readonly type: T; readonly data: Unbranded<EventData<T>> } }[EventType]

/** Ids as the text they are: what is written down of an event is text. */
type Unbranded<D> = { readonly [K in keyof D]: D[K] extends string ? string : D[K] }

/** What an event is of: events of one object reach a receiver in the order in which they happened. */
export function objectOf({ type, data }: Happened): string {
  const values: Readonly<Record<string, string | null>> = data
  return `${type.split('.')[0]}:${values[events[type].object] ?? ''}`
}
