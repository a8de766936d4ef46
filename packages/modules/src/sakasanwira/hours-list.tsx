import { hoursSpans, type OpeningHours } from '@melati/domain/sakasanwira/hours'
import type { Language } from '@melati/ui/language'
import { sayHours } from './hours-words.ts'

/** A week of opening hours, days that are alike in one line. */
export function HoursList({ hours, language }: { hours: OpeningHours; language: Language }) {
  const said = hoursSpans(hours).map((span) => sayHours(span, language))
  return (
    <ul className="flex flex-col gap-0.5">
      {said.map(({ days, hours: open }) => (
        <li key={days} className="flex flex-wrap justify-between gap-x-4 sm:max-w-[18rem]">
          <span>{days}</span>
          <span className="tabular-nums">{open}</span>
        </li>
      ))}
    </ul>
  )
}
