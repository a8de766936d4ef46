import { formatNumber } from '@melati/ui/format'
import { Link } from '@melati/ui/link.tsx'
import { Stat } from '@melati/ui/stat.tsx'

export interface KeyFigureProps {
  readonly label: string
  readonly value: number
  readonly format?: (value: number) => string
  /** The full figure when `format` shortens it. */
  readonly exact?: string
  readonly href: string | undefined
  readonly change: string | undefined
  readonly definition: string
  /** What belongs to it: '312 keluarga', with rows of its own. */
  readonly parts: readonly { readonly text: string; readonly value: number; readonly href: string | undefined }[]
}

/** A card with one figure and its parts; each leads to its rows unless it is zero. */
export function KeyFigure({
  label,
  value,
  format = formatNumber,
  exact,
  href,
  change,
  definition,
  parts,
}: KeyFigureProps) {
  return (
    <Stat
      label={label}
      value={format(value)}
      definition={definition}
      {...(exact === undefined ? {} : { exact })}
      {...(change === undefined ? {} : { change })}
      {...(value === 0 || href === undefined ? {} : { href })}
    >
      <p className="relative z-10 flex flex-wrap gap-x-3 text-data tabular-nums *:py-0.5">
        {parts.map((part) =>
          part.value === 0 || part.href === undefined ? (
            <span key={part.text}>{part.text}</span>
          ) : (
            <Link key={part.text} href={part.href} inCell>
              {part.text}
            </Link>
          ),
        )}
      </p>
    </Stat>
  )
}
