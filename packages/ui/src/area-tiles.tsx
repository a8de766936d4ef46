import { useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { type AreaState, type AreaTile, Tile } from './area-tile.tsx'
import { cx } from './cx.ts'
import { walkTiles } from './tile-walk.ts'

export interface AreaTilesProps<S extends string> {
  states: Readonly<Record<S, AreaState>>
  groups: readonly { readonly key: string; readonly name: string; readonly tiles: readonly AreaTile<S>[] }[]
  /** How many of the group have what is looked for: "3 dari 6". */
  ofGroup: (tiles: readonly AreaTile<S>[]) => string
  legend: ReactNode
  /** What the legend keeps; the other tiles step back. */
  chosen?: S | undefined
  /** Opens a tile without a page. With it the map is one tab stop, and the arrow keys walk over its tiles. */
  onOpen?: (key: string) => void
  /** Beside something else there is less room. */
  narrow?: boolean
}

/** A map without geography: each area one tile of the same size, beside its neighbours of the same kecamatan. */
export function AreaTiles<S extends string>(props: AreaTilesProps<S>) {
  const { states, groups, ofGroup, legend, chosen, onOpen, narrow } = props
  const root = useRef<HTMLUListElement>(null)
  const [last, setLast] = useState<string>()
  const keys = groups.flatMap(({ tiles }) => tiles.map(({ key }) => key))
  const stop = last !== undefined && keys.includes(last) ? last : keys[0]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const tiles = [...(root.current?.querySelectorAll<HTMLElement>('[data-tile]') ?? [])]
    const places = tiles.map((tile) => tile.getBoundingClientRect())
    const next = walkTiles(
      places,
      tiles.findIndex((tile) => tile === event.target),
      event.key,
    )
    if (next === undefined) return
    event.preventDefault()
    tiles[next]?.focus()
  }
  return (
    <div className="flex flex-col gap-4">
      {legend}
      <ul
        ref={root}
        {...(onOpen === undefined ? {} : { onKeyDown })}
        className={cx(
          'grid gap-4',
          narrow
            ? 'grid-cols-[repeat(auto-fill,minmax(min(14rem,100%),1fr))]'
            : 'grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))]',
        )}
      >
        {groups.map(({ key, name, tiles }) => (
          <li key={key} className="flex min-w-0 flex-col gap-2 rounded-card border border-border bg-surface p-3">
            <div className="flex items-baseline justify-between gap-3">
              <h3 className="text-label">{name}</h3>
              <span className="shrink-0 text-meta text-text-muted tabular-nums">{ofGroup(tiles)}</span>
            </div>
            <ul className="flex flex-wrap gap-1">
              {tiles.map((tile) => (
                <li key={tile.key} {...(onOpen === undefined ? {} : { onFocus: () => setLast(tile.key) })}>
                  <Tile
                    name={tile.name}
                    state={states[tile.state]}
                    href={tile.href}
                    onOpen={onOpen && (() => onOpen(tile.key))}
                    dimmed={chosen !== undefined && tile.state !== chosen}
                    tabIndex={onOpen === undefined ? undefined : tile.key === stop ? 0 : -1}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}
