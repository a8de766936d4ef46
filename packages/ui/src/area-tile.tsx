import { cx } from './cx.ts'
import { Anchor } from './link-provider.tsx'
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

interface TileProps {
  name: string
  state: AreaState
  href?: string | undefined
  /** Opens what has no page of its own. */
  onOpen?: (() => void) | undefined
  /** Stepped back behind those that were chosen. */
  dimmed?: boolean
  /** -1 where the arrow keys lead to it. */
  tabIndex?: number | undefined
}

/** One area as a square to press. Dimmed it keeps its letter and what it says, and only its colour steps back. */
export function Tile({ name, state, href, onOpen, dimmed = false, tabIndex }: TileProps) {
  const said = `${name}: ${state.label}`
  const look = cx(
    'inline-flex size-9 items-center justify-center rounded-pill border-[1.5px] text-label no-underline coarse:size-12',
    dimmed ? 'border-dashed border-border bg-transparent font-normal text-text-muted' : toneLooks[state.tone],
    !dimmed && state.tone === 'neutral' && 'border-border',
    (href !== undefined || onOpen !== undefined) && 'cursor-pointer hover:border-current',
  )
  const words = (
    <>
      <span aria-hidden>{state.letter}</span>
      <span className="sr-only">{said}</span>
    </>
  )
  const shared = { 'data-pill': true, 'data-tile': true, className: look, title: said, tabIndex }
  if (href !== undefined)
    return (
      <Anchor {...shared} href={href}>
        {words}
      </Anchor>
    )
  if (onOpen !== undefined)
    return (
      <button {...shared} type="button" aria-haspopup="dialog" onClick={onOpen}>
        {words}
      </button>
    )
  return <span {...shared}>{words}</span>
}
