import X from 'lucide-react/icons/x'
import type { AreaState } from './area-tile.tsx'
import { cx } from './cx.ts'
import { formatNumber } from './format-number.ts'
import { Icon } from './icon.tsx'
import { Anchor } from './link-provider.tsx'
import { toneIcons } from './tone-icon.ts'
import { toneLooks } from './tone.ts'

export interface AreaLegendProps<S extends string> {
  label: string
  states: Readonly<Record<S, AreaState>>
  /** Where there is no script a count is a link to its rows. */
  counts: readonly { readonly state: S; readonly count: number; readonly href?: string }[]
  chosen?: S | undefined
  /** The one that is chosen already stands for all again. */
  onChoose?: (state: S | undefined) => void
}

/** What the tiles' colours and letters mean, and how many there are of each; choosing one keeps only its areas. */
export function AreaLegend<S extends string>({ label, states, counts, chosen, onChoose }: AreaLegendProps<S>) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2">
      {counts.map(({ state, count, href }) => {
        const { tone, letter, label: name } = states[state]
        const on = state === chosen
        const look = cx(
          'inline-flex min-h-(--target) items-center gap-2 rounded-control border-[1.5px] px-3 text-label no-underline hover:border-current',
          toneLooks[tone],
          on && 'border-current shadow-[inset_0_0_0_1.5px_currentcolor]',
        )
        const words = (
          <>
            <Icon of={toneIcons[tone]} size="small" />
            <span aria-hidden>{letter}</span>
            <span>{name}</span>
            <span className="tabular-nums">{formatNumber(count)}</span>
            {on && <Icon of={X} size="small" />}
          </>
        )
        return (
          <li key={state}>
            {href === undefined ? (
              <button
                type="button"
                className={look}
                aria-pressed={on}
                onClick={() => onChoose?.(on ? undefined : state)}
              >
                {words}
              </button>
            ) : (
              <Anchor href={href} className={look} aria-current={on ? 'true' : undefined}>
                {words}
              </Anchor>
            )}
          </li>
        )
      })}
    </ul>
  )
}
