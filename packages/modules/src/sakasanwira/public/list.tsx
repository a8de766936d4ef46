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
        <table key={code} className="w-full rounded-card border border-border bg-surface">
          <caption className="pb-1 text-left text-label">Kec. {of[0]?.kecamatan}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{t('kelurahan')}</th>
              <th scope="col">{t('centre-column')}</th>
              <th scope="col">{t('stage')}</th>
            </tr>
          </thead>
          <tbody>
            {of.map((tile) => {
              const { tone, label } = states[stageOf(tile)]
              return (
                <tr key={tile.kelurahanCode} className="[&:not(:last-child)>*]:border-b [&>*]:border-border">
                  <th
                    scope="row"
                    className="w-[34%] px-3 py-2 text-left align-top text-label font-normal max-xs:px-2 max-xs:[overflow-wrap:anywhere]"
                  >
                    {tile.kelurahan}
                  </th>
                  <td className="py-2 align-top max-xs:[overflow-wrap:anywhere]">
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
                  <td className="w-px px-3 py-2 text-right align-top sm:whitespace-nowrap">
                    <StatusPill tone={tone}>{label}</StatusPill>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      ))}
    </div>
  )
}
