import type { PersonId } from '@melati/domain/ids'
import type { Sex } from '@melati/domain/identity/sex'
import { type DateAnswer, noDate } from '@melati/ui/date-answer'

/** The appointment as it is typed. `person` is somebody recorded already; then her name and sex are known. */
export interface Appointment {
  readonly person: { readonly personId: PersonId; readonly name: string } | null
  readonly name: string
  readonly sex: Sex | ''
  readonly kind: string
  readonly pokja: string
  readonly title: string
  readonly acting: boolean
  readonly skNumber: string
  readonly skDate: DateAnswer
  readonly from: DateAnswer
  readonly to: DateAnswer
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
