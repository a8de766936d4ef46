import type { PublicAsk } from '../../public-module.ts'
import type { Month } from './month.ts'

/** A published month as schema.org has it, so that catalogues of data find its files. */
export function datasetOf({ at, city }: PublicAsk, { period, publishedAt, definition }: Month) {
  const file = `${at.baseUrl}/${city.slug}/data/${period}`
  const distribution = (encodingFormat: string, ending: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: `${file}.${ending}`,
  })
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `Statistik PKK ${city.name} ${period}`,
    description: definition,
    url: `${at.baseUrl}/${city.slug}/statistik`,
    temporalCoverage: period,
    spatialCoverage: city.name,
    datePublished: publishedAt,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: `TP PKK ${city.name}`, url: `${at.baseUrl}/${city.slug}` },
    distribution: [distribution('text/csv', 'csv'), distribution('application/json', 'json')],
  }
}
