import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { formatNumber } from './format-number.ts'
import { Icon } from './icon.tsx'
import { Anchor } from './link-provider.tsx'
import { toneIcons } from './tone-icon.ts'
import { toneLooks } from './tone.ts'
import type { Tone } from './tone.ts'

/** What stands in an area: colour, letter and word, always all three. */
export interface AreaState {
  readonly tone: Tone
  /** One letter for the tile: "A". */
  readonly letter: string
  readonly label: string
}

export interface AreaTile<S extends string> {
  readonly key: string
  readonly name: string
  readonly state: S
  readonly href?: string | undefined
}

export interface AreaTilesProps<S extends string> {
  states: Readonly<Record<S, AreaState>>
  groups: readonly { readonly key: string; readonly name: string; readonly tiles: readonly AreaTile<S>[] }[]
  /** How many of the group have what is looked for: "3 dari 6". */
  ofGroup: (tiles: readonly AreaTile<S>[]) => string
  legend: ReactNode
}

/** A map without geography: each area one tile of the same size, beside its neighbours of the same kecamatan. */
export function AreaTiles<S extends string>({ states, groups, ofGroup, legend }: AreaTilesProps<S>) {
  return (
    <div className="flex flex-col gap-4">
      {legend}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-4">
        {groups.map(({ key, name, tiles }) => (
          <li key={key} className="flex min-w-0 flex-col gap-2 rounded-card border border-border bg-surface p-3">
            <div className="flex items-baseline justify-between gap-3">
              <h3 className="text-label">{name}</h3>
              <span className="shrink-0 text-meta text-text-muted tabular-nums">{ofGroup(tiles)}</span>
            </div>
            <ul className="flex flex-wrap gap-1">
              {tiles.map((tile) => (
                <li key={tile.key}>
                  <Tile tile={tile} state={states[tile.state]} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Tile<S extends string>({ tile: { name, href }, state }: { tile: AreaTile<S>; state: AreaState }) {
  const said = `${name}: ${state.label}`
  const look = cx(
    'inline-flex size-9 items-center justify-center rounded-pill border-[1.5px] text-label no-underline coarse:size-12',
    toneLooks[state.tone],
    state.tone === 'neutral' && 'border-border',
  )
  const words = (
    <>
      <span aria-hidden>{state.letter}</span>
      <span className="sr-only">{said}</span>
    </>
  )
  return href === undefined ? (
    <span data-pill className={look} title={said}>
      {words}
    </span>
  ) : (
    <Anchor data-pill href={href} className={cx(look, 'hover:border-current')} title={said}>
      {words}
    </Anchor>
  )
}

/** What the tiles' colours and letters mean, and how many there are of each; a count leads to its rows. */
export function AreaLegend<S extends string>({
  label,
  states,
  counts,
}: {
  label: string
  states: Readonly<Record<S, AreaState>>
  counts: readonly { readonly state: S; readonly count: number; readonly href: string }[]
}) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2">
      {counts.map(({ state, count, href }) => {
        const { tone, letter, label: name } = states[state]
        return (
          <li key={state}>
            <Anchor
              href={href}
              className={cx(
                'inline-flex min-h-(--target) items-center gap-2 rounded-control border-[1.5px] px-3 text-label no-underline hover:border-current',
                toneLooks[tone],
              )}
            >
              <Icon of={toneIcons[tone]} size="small" />
              <span aria-hidden>{letter}</span>
              <span>{name}</span>
              <span className="tabular-nums">{formatNumber(count)}</span>
            </Anchor>
          </li>
        )
      })}
    </ul>
  )
}
