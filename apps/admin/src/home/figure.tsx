import { formatNumber } from '@melati/ui/format'
import { Link } from '@melati/ui/link.tsx'

export interface FigureProps {
  readonly value: number
  /** Its rows; undefined for a role that sees figures alone. */
  readonly href: string | undefined
  readonly format?: (value: number) => string
}

/** A figure that leads to its rows; a zero has none and is plain text. */
export function Figure({ value, href, format = formatNumber }: FigureProps) {
  const text = format(value)
  return value === 0 || href === undefined ? (
    <>{text}</>
  ) : (
    <Link href={href} inCell>
      {text}
    </Link>
  )
}
