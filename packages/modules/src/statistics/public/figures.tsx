import { Card } from '@melati/ui/card.tsx'
import { Definition } from '@melati/ui/definition.tsx'
import { FigureChart } from '@melati/ui/figure-chart.tsx'
import { formatMonth, formatNumber, formatRupiah } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { Text } from '@melati/ui/text.tsx'
import { createTranslator } from '@melati/ui/words'
import { cityPath, withQuery } from '../../public-address.ts'
import type { PublicAsk } from '../../public-module.ts'
import type { Month } from './month.ts'
import { words } from './words.ts'

type Measure = Month['measures'][number]

/** Each measure over the areas below a place. */
const measured = ['households', 'families', 'persons', 'groups', 'members', 'sales-rupiah'] as const
const levels = /^groups-/

export interface FiguresProps {
  ask: PublicAsk
  month: Month
  /** Of a kecamatan; the whole city without it. */
  placeCode: string | undefined
}

/** One card for each measure: what it comes to, how it is spread, what it counts. */
export function Figures({ ask, month, placeCode }: FiguresProps) {
  const { language } = ask.at
  const t = createTranslator(words, language)
  const named = formatMonth(month.period, language)
  const place = month.areas.find(({ code, kind }) => (placeCode === undefined ? kind === 'kota' : code === placeCode))
  const below = month.areas.filter(({ parentCode }) => parentCode === place?.code)
  const values = new Map(month.cells.map(({ code, measure, value }) => [`${code} ${measure}`, value]))
  const valueOf = (code: string | undefined, id: string) => values.get(`${code ?? ''} ${id}`)
  const isCity = placeCode === undefined
  const placeName = isCity ? ask.city.name : `Kec. ${place?.name ?? ''}`
  const formatOf = ({ unit }: Measure) => (unit === 'rupiah' ? formatRupiah : formatNumber)
  const hiddenOf = ({ unit }: Measure) => t(unit === 'rupiah' ? 'hidden-sales' : 'hidden')
  const said = (measure: Measure, value: number | null | undefined) =>
    value === null || value === undefined ? hiddenOf(measure) : formatOf(measure)(value)
  const headline = (measure: Measure) => {
    const total = valueOf(place?.code, measure.id)
    const of = { measure: measure.title[language], place: placeName }
    return total === null || total === undefined
      ? t('hidden-in', of)
      : t('total-in', { ...of, total: formatOf(measure)(total) })
  }
  const shown = month.measures.filter(
    ({ id }) => measured.some((one) => one === id) && valueOf(place?.code, id) !== undefined,
  )
  const sexes = month.measures.filter(({ id }) => id === 'persons-male' || id === 'persons-female')
  const steps = month.measures.filter(({ id }) => levels.test(id) && valueOf(place?.code, id) !== undefined)
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      {shown.map((measure) => {
        const measureTitle = measure.title[language]
        const bars = below
          .filter(({ code }) => valueOf(code, measure.id) !== undefined)
          .map(({ code, name }) => ({
            key: code,
            label: name,
            value: valueOf(code, measure.id) ?? null,
            ...(isCity ? { href: withQuery(cityPath(ask, '/statistik'), { bulan: month.period, wilayah: code }) } : {}),
          }))
        if (bars.every(({ value }) => value === null))
          return (
            <Card key={measure.id} as="section">
              <Heading level={2} id={measure.id}>
                {headline(measure)}
              </Heading>
              <Text tone="muted">{t('hidden-all')}</Text>
              <Definition of={measureTitle}>{measure.definition[language]}</Definition>
            </Card>
          )
        return (
          <Card key={measure.id} as="section" space="gap">
            <div id={measure.id} />
            <FigureChart
              headline={headline(measure)}
              measure={t(isCity ? 'by-kecamatan' : 'by-kelurahan', { measure: measureTitle, month: named })}
              bars={bars}
              format={formatOf(measure)}
              hidden={hiddenOf(measure)}
            >
              {measure.id === 'persons' && sexes[0] !== undefined && sexes[1] !== undefined && (
                <Text size="data">
                  {t('of-which', {
                    first: sexes[0].title[language],
                    firstValue: said(sexes[0], valueOf(place?.code, sexes[0].id)),
                    second: sexes[1].title[language],
                    secondValue: said(sexes[1], valueOf(place?.code, sexes[1].id)),
                  })}
                </Text>
              )}
              <Definition of={measureTitle}>{measure.definition[language]}</Definition>
            </FigureChart>
            {measure.id === 'groups' && steps.length > 0 && (
              <FigureChart
                headline={t('by-level', { measure: measureTitle, place: placeName, month: named })}
                measure={named}
                bars={steps.map((step) => ({
                  key: step.id,
                  label: step.title[language],
                  value: valueOf(place?.code, step.id) ?? null,
                }))}
                hidden={hiddenOf(measure)}
              />
            )}
          </Card>
        )
      })}
    </div>
  )
}
