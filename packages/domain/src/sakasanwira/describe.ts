import * as z from 'zod/mini'
import { parsePersonName } from '../identity/person-name.ts'
import { parsePhone } from '../identity/phone.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { cleanText } from '../text.ts'
import type { CentreDescription } from './centre.ts'
import { OpeningHours } from './hours.ts'

/** Indonesia, from Sabang to Merauke and from Miangas to Rote: a pair the wrong way round falls outside. */
const Coordinates = z.object({
  latitude: z.number().check(z.minimum(-11.1, 'coordinates-outside'), z.maximum(6.1, 'coordinates-outside')),
  longitude: z.number().check(z.minimum(94.9, 'coordinates-outside'), z.maximum(141.1, 'coordinates-outside')),
})

/** Known from the first day or filled in until the decree. */
export const DescribeCentre = z.object({
  name: z.string(),
  address: z.string(),
  coordinates: z.nullable(Coordinates),
  responsible: z.nullable(z.object({ name: z.string(), phone: z.string() })),
  hours: z.nullable(OpeningHours),
  contactPhone: z.nullable(z.string()),
})
type DescribeCentre = z.infer<typeof DescribeCentre>

/** As people stand before the door: a ten-thousandth of a degree is eleven metres. */
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5

export function describeCentre(order: DescribeCentre): Decision<CentreDescription> {
  const name = cleanText(order.name, 120, 'name')
  if (!name.ok) return name.because === 'text-empty' ? refuse('name-empty', { field: 'name' }) : name
  const address = cleanText(order.address, 200, 'address')
  if (!address.ok) return address
  const responsible = describeResponsible(order.responsible)
  if (!responsible.ok) return responsible
  const contact = describeContact(order.contactPhone)
  if (!contact.ok) return contact
  const { coordinates, hours } = order
  return allow({
    name: name.value,
    address: address.value,
    coordinates: coordinates && { latitude: round(coordinates.latitude), longitude: round(coordinates.longitude) },
    responsible: responsible.value,
    // Closed all week says nothing about it.
    hours: hours?.some((day) => day !== null) ? hours : null,
    contactPhone: contact.value,
  })
}

function describeResponsible(order: DescribeCentre['responsible']): Decision<CentreDescription['responsible']> {
  if (order === null) return allow(null)
  const name = parsePersonName(order.name, 'responsible.name')
  if (!name.ok) return name
  const phone = parsePhone(order.phone)
  if (!phone.ok) return { ...phone, field: 'responsible.phone' }
  return allow({ name: name.value, phone: phone.value })
}

function describeContact(order: string | null): Decision<string | null> {
  if (order === null) return allow(null)
  const phone = parsePhone(order)
  return phone.ok ? allow(phone.value) : { ...phone, field: 'contactPhone' }
}
