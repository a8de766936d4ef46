import type { Download } from '@melati/api/http/download-door'
import { Period } from '@melati/domain/period'
import { csvFile, jsonFile } from './files.ts'
import { openCity, publishedMonth } from './router/month.ts'

/** `/medan/data/2026-10.csv` and `.json`: a published month under an address that stays. */
export const downloads: readonly Download[] = [
  {
    path: /^\/(?<slug>[a-z0-9-]{1,60})\/data\/(?<period>\d{4}-\d{2})\.(?<format>csv|json)$/,
    async find(ctx, { slug = '', period = '', format }) {
      const wanted = Period.safeParse(period)
      const city = wanted.success ? await openCity(ctx, slug) : undefined
      if (!wanted.success || city === undefined) return undefined
      const month = await publishedMonth(ctx, city, wanted.data)
      if (month === undefined) return undefined
      const address = `${ctx.baseUrl}/${city.slug}/data/${month.period}`
      const version = `${month.meta.publishedAt} ${month.meta.corrections} ${format}`
      const file = { name: `${city.slug}-${month.period}.${format}`, version }
      return format === 'csv'
        ? {
            ...file,
            type: 'text/csv; charset=utf-8; header=present',
            text: csvFile(month),
            describedBy: `${address}.json`,
          }
        : { ...file, type: 'application/json', text: jsonFile(month, `${address}.csv`) }
    },
  },
]
