import type { PersonId } from '@melati/domain/ids'
import type { Sex } from '@melati/domain/identity/sex'
import type { Day } from '@melati/domain/day'
import { type DateAnswer, noDate, readDateAnswer } from '@melati/ui/date-answer'

/** What may be put right later too: title, decree and term, as they are typed. */
export interface SeatTerms {
  readonly title: string
  readonly acting: boolean
  readonly skNumber: string
  readonly skDate: DateAnswer
  readonly from: DateAnswer
  readonly to: DateAnswer
}

/** The appointment as it is typed. `person` is somebody recorded already; then her name and sex are known. */
export interface Appointment extends SeatTerms {
  readonly person: { readonly personId: PersonId; readonly name: string } | null
  readonly name: string
  readonly sex: Sex | ''
  readonly kind: string
  readonly pokja: string
}

export const emptyAppointment: Appointment = {
  person: null,
  name: '',
  sex: '',
  kind: '',
  pokja: '',
  title: '',
  acting: false,
  skNumber: '',
  skDate: noDate,
  from: noDate,
  to: noDate,
}

export interface ReadTerms {
  readonly acting: boolean
  readonly from: Day
  readonly sk?: { readonly number: string; readonly date: Day }
  readonly to?: Day
}

/** The decree and term that were typed; undefined while a date of them is none. */
export function readTerms({ acting, skNumber, skDate, from, to }: SeatTerms): ReadTerms | undefined {
  const [start, decreed, end] = [readDateAnswer(from), readDateAnswer(skDate), readDateAnswer(to)]
  if (start === undefined || (skNumber !== '' && decreed === undefined)) return undefined
  return {
    acting,
    from: start,
    ...(skNumber === '' || decreed === undefined ? {} : { sk: { number: skNumber, date: decreed } }),
    ...(end === undefined ? {} : { to: end }),
  }
}
