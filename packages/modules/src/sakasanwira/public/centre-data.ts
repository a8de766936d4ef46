import { hoursSpans, type OpeningHours, type Weekday } from '@melati/domain/sakasanwira/hours'
import type { ApiOutputs } from '../../admin-api.ts'
import type { PublicAsk } from '../../public-module.ts'

type Centre = ApiOutputs['sakasanwira']['page']

/** A way there in whatever app for maps a phone has; by its address where no place is known. */
export function wayTo({ coordinates, name, address, kelurahan }: Centre, city: string): string {
  const to =
    coordinates === null
      ? [name, address, kelurahan, city].join(', ')
      : `${coordinates.latitude},${coordinates.longitude}`
  return `https://www.google.com/maps/dir/?${new URLSearchParams({ api: '1', destination: to }).toString()}`
}

const dayNames: Readonly<Record<Weekday, string>> = {
  senin: 'Monday',
  selasa: 'Tuesday',
  rabu: 'Wednesday',
  kamis: 'Thursday',
  jumat: 'Friday',
  sabtu: 'Saturday',
  minggu: 'Sunday',
}

/** A day that is not named is a day it is closed. */
const openingHours = (week: OpeningHours) =>
  hoursSpans(week).flatMap(({ days, hours }) =>
    hours === null
      ? []
      : [{ '@type': 'OpeningHoursSpecification', dayOfWeek: days.map((day) => dayNames[day]), ...hours }],
  )

/** A centre as schema.org has it. */
export function centreData(
  { at, city }: PublicAsk,
  { code, name, address, kelurahan, coordinates, hours, contactPhone }: Centre,
) {
  const url = `${at.baseUrl}/${city.slug}/sentra/${code}`
  const { latitude, longitude } = coordinates ?? {}
  return {
    '@context': 'https://schema.org',
    '@type': 'LocalBusiness',
    name,
    url,
    image: `${url}/gambar.png`,
    address: {
      '@type': 'PostalAddress',
      streetAddress: `${address}, ${kelurahan}`,
      addressLocality: city.name,
      addressCountry: 'ID',
    },
    ...(coordinates === null ? {} : { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
    ...(contactPhone === null ? {} : { telephone: contactPhone }),
    ...(hours === null ? {} : { openingHoursSpecification: openingHours(hours) }),
    parentOrganization: { '@type': 'Organization', name: `TP PKK ${city.name}`, url: `${at.baseUrl}/${city.slug}` },
  }
}
