import type { ReactNode } from 'react'

/** Short facts in one line with a dot between them; where the line breaks, the dot goes. */
export function Facts({ of }: { of: readonly ReactNode[] }) {
  return (
    <span className="block overflow-x-clip">
      <span className="-ml-3 flex flex-wrap">
        {of.map((fact, at) => (
          <span
            key={at}
            className="relative min-w-0 pl-3 before:absolute before:left-1 before:content-['·'] [overflow-wrap:anywhere]"
          >
            {fact}{' '}
          </span>
        ))}
      </span>
    </span>
  )
}
