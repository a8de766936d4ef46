import { Cluster } from '@melati/ui/cluster.tsx'
import { formatMonth, formatNumber, formatRupiah, formatRupiahCompact } from '@melati/ui/format'
import { Grid } from '@melati/ui/grid.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { Link } from '@melati/ui/link.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Stat } from '@melati/ui/stat.tsx'
import { createTranslator } from '@melati/ui/words'
import { cityPath, found } from '../../public-address.ts'
import type { PublicAsk } from '../../public-module.ts'
import { words } from './words.ts'

const latestOf = ({ caller, city }: PublicAsk) => found(caller.statistics.period({ slug: city.slug }))

/** The figures that a city's page leads with. */
const leading = ['households', 'persons', 'groups', 'sales-rupiah'] as const

/** The last month that a city has published, in a few figures. */
export async function latestSection(ask: PublicAsk) {
  const month = await latestOf(ask)
  if (month === undefined) return undefined
  const { language } = ask.at
  const t = createTranslator(words, language)
  const city = month.areas.find(({ kind }) => kind === 'kota')
  const figures = leading.flatMap((id) => {
    const measure = month.measures.find((one) => one.id === id)
    const value = month.cells.find((cell) => cell.code === city?.code && cell.measure === id)?.value
    return measure === undefined || value === undefined || value === null ? [] : [{ measure, value }]
  })
  if (figures.length === 0) return undefined
  return (
    <Stack as="section" space="gap">
      <Cluster justify="between" align="baseline">
        <Heading level={2}>{t('numbers', { month: formatMonth(month.period, language) })}</Heading>
        <Link href={cityPath(ask, '/statistik')} standalone>
          {t('see-all')}
        </Link>
      </Cluster>
      <Grid column="figure">
        {figures.map(({ measure, value }) => (
          <Stat
            key={measure.id}
            label={measure.title[language]}
            value={measure.unit === 'rupiah' ? formatRupiahCompact(value, language) : formatNumber(value)}
            {...(measure.unit === 'rupiah' ? { exact: formatRupiah(value) } : {})}
            href={`${cityPath(ask, '/statistik')}#${measure.id}`}
          />
        ))}
      </Grid>
    </Stack>
  )
}

export async function latestLine(ask: PublicAsk): Promise<string | undefined> {
  const month = await latestOf(ask)
  const code = month?.areas.find(({ kind }) => kind === 'kota')?.code
  const value = month?.cells.find((cell) => cell.code === code && cell.measure === 'households')?.value ?? null
  return value === null ? undefined : createTranslator(words, ask.at.language)('line', { n: formatNumber(value) })
}
