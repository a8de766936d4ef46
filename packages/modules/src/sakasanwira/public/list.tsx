import { Link } from '@melati/ui/link.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { createTranslator } from '@melati/ui/words'
import { cityPath } from '../../public-address.ts'
import type { PublicAsk } from '../../public-module.ts'
import { stageOf, statesIn, type Tile } from './states.ts'
import { words } from './words.ts'

/** The map in words: every kelurahan under its kecamatan, with its centre and what that is known for. */
export function CentreList({ ask, tiles }: { ask: PublicAsk; tiles: readonly Tile[] }) {
  const t = createTranslator(words, ask.at.language)
  const states = statesIn(ask.at.language)
  const groups = [...Map.groupBy(tiles, ({ kecamatanCode }) => kecamatanCode)]
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      {groups.map(([code, of]) => (
        <div key={code} className="@container min-w-0">
          <table role="table" className="w-full rounded-card border border-border bg-surface @max-[24rem]:block">
            <caption className="pb-1 text-left text-label @max-[24rem]:block @max-[24rem]:p-3 @max-[24rem]:pb-0">
              Kec. {of[0]?.kecamatan}
            </caption>
            <thead role="rowgroup" className="sr-only">
              <tr role="row">
                <th role="columnheader" scope="col">
                  {t('kelurahan')}
                </th>
                <th role="columnheader" scope="col">
                  {t('centre-column')}
                </th>
                <th role="columnheader" scope="col">
                  {t('stage')}
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup" className="@max-[24rem]:block">
              {of.map((tile) => {
                const { tone, label } = states[stageOf(tile)]
                return (
                  <tr
                    key={tile.kelurahanCode}
                    role="row"
                    className="border-border @max-[24rem]:block @max-[24rem]:p-3 @max-[24rem]:not-last:border-b @min-[24rem]:not-last:*:border-b @min-[24rem]:*:border-border"
                  >
                    <th
                      role="rowheader"
                      scope="row"
                      className="w-[34%] px-3 py-2 text-left align-top text-label font-normal @max-[24rem]:block @max-[24rem]:w-auto @max-[24rem]:p-0"
                    >
                      {tile.kelurahan}
                    </th>
                    <td role="cell" className="py-2 align-top @max-[24rem]:block @max-[24rem]:py-1">
                      {tile.centreCode !== null && (
                        <Link inCell href={cityPath(ask, `/sentra/${tile.centreCode}`)}>
                          {tile.centre}
                        </Link>
                      )}
                      {tile.signature !== null && (
                        <span className="block text-meta text-text-muted">
                          {t('signature')}: {tile.signature}
                        </span>
                      )}
                    </td>
                    <td
                      role="cell"
                      className="w-px px-3 py-2 text-right align-top @max-[24rem]:block @max-[24rem]:w-auto @max-[24rem]:p-0 @max-[24rem]:text-left sm:whitespace-nowrap"
                    >
                      <StatusPill tone={tone}>{label}</StatusPill>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      ))}
    </div>
  )
}
