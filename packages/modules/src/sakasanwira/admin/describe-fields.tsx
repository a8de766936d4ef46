import { formatPhone } from '@melati/ui/format'
import { Grid } from '@melati/ui/grid.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useState } from 'react'
import type { ApiInputs } from '../../admin-api.ts'
import { adminWords as sharedWords } from '../../admin-words.ts'
import { words } from '../admin-words.ts'
import { HoursFields, type TypedWeek, typedWeekOf, weekOf } from './hours-fields.tsx'

export type Description = Omit<ApiInputs['sakasanwira']['correct']['input'], 'centreId'>

interface Typed {
  readonly name: string
  readonly address: string
  readonly latitude: string
  readonly longitude: string
  readonly responsible: string
  readonly phone: string
  readonly contactPhone: string
  readonly week: TypedWeek
}

const nothing: Typed = {
  name: '',
  address: '',
  latitude: '',
  longitude: '',
  responsible: '',
  phone: '',
  contactPhone: '',
  week: typedWeekOf(null),
}

const typedOf = ({ name, address, coordinates, responsible, hours, contactPhone }: Description): Typed => ({
  name,
  address,
  latitude: coordinates === null ? '' : String(coordinates.latitude),
  longitude: coordinates === null ? '' : String(coordinates.longitude),
  responsible: responsible?.name ?? '',
  phone: responsible === null ? '' : formatPhone(responsible.phone),
  contactPhone: contactPhone === null ? '' : formatPhone(contactPhone),
  week: typedWeekOf(hours),
})

/** A number as people copy it, with a point or a comma. */
const degreesOf = (text: string) =>
  /^-?\d{1,3}([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null

/** What is said of a centre while it is typed; `description` once it can be sent. */
export function useDescription(start?: Description) {
  const t = useWords(words)
  const shared = useWords(sharedWords)
  const [typed, set] = useState(start === undefined ? nothing : typedOf(start))
  const [asked, setAsked] = useState(false)
  const { name, address, latitude, longitude, responsible, phone, contactPhone } = typed
  const hours = weekOf(typed.week)
  const isBlank = (text: string) => text.trim() === ''
  const [north, east] = [degreesOf(latitude), degreesOf(longitude)]
  const degrees = (own: string, other: string, is: number | null) => {
    if (isBlank(own)) return isBlank(other) ? undefined : t('coordinatesBoth')
    return is === null ? t('coordinatesNumber') : undefined
  }
  const problems: Partial<Record<keyof Typed, string | undefined>> = {
    name: isBlank(name) ? shared('fill-in') : undefined,
    address: isBlank(address) ? shared('fill-in') : undefined,
    latitude: degrees(latitude, longitude, north),
    longitude: degrees(longitude, latitude, east),
    responsible: isBlank(responsible) && !isBlank(phone) ? t('responsibleBoth') : undefined,
    phone: isBlank(phone) && !isBlank(responsible) ? t('responsibleBoth') : undefined,
    week: hours === undefined ? t('hoursProblem') : undefined,
  }
  const isWhole = Object.values(problems).every((one) => one === undefined)
  const description: Description = {
    name,
    address,
    coordinates: north === null || east === null ? null : { latitude: north, longitude: east },
    responsible: isBlank(responsible) ? null : { name: responsible, phone },
    hours: hours ?? null,
    contactPhone: isBlank(contactPhone) ? null : contactPhone,
  }
  return {
    typed,
    type: (change: Partial<Typed>) => set((before) => ({ ...before, ...change })),
    problemOf: (field: keyof Typed) => (asked ? problems[field] : undefined),
    /** What can be sent; undefined, and said beside each field, while something is missing. */
    ask: () => {
      setAsked(true)
      return isWhole ? description : undefined
    },
  }
}

interface DescribeFieldsProps {
  readonly of: ReturnType<typeof useDescription>
  readonly at: (field: string) => string | undefined
}

/** Name, place, person in charge, number and hours; all but name and address may follow until the decree. */
export function DescribeFields({ of: { typed, type, problemOf }, at }: DescribeFieldsProps) {
  const t = useWords(words)
  return (
    <>
      <TextInput
        name="name"
        label={t('name')}
        value={typed.name}
        onChange={(event) => type({ name: event.target.value })}
        error={problemOf('name') ?? at('name')}
      />
      <TextInput
        name="address"
        label={t('address')}
        value={typed.address}
        onChange={(event) => type({ address: event.target.value })}
        error={problemOf('address') ?? at('address')}
      />
      <Grid column="half">
        <TextInput
          name="latitude"
          label={t('latitude')}
          hint={t('coordinatesHint')}
          optional
          inputMode="decimal"
          value={typed.latitude}
          onChange={(event) => type({ latitude: event.target.value })}
          error={problemOf('latitude') ?? at('latitude')}
        />
        <TextInput
          name="longitude"
          label={t('longitude')}
          optional
          inputMode="decimal"
          value={typed.longitude}
          onChange={(event) => type({ longitude: event.target.value })}
          error={problemOf('longitude') ?? at('longitude')}
        />
      </Grid>
      <TextInput
        name="responsible"
        label={t('responsible')}
        optional
        value={typed.responsible}
        onChange={(event) => type({ responsible: event.target.value })}
        error={problemOf('responsible') ?? at('responsible.name')}
      />
      <TextInput
        name="phone"
        label={t('responsiblePhone')}
        optional
        inputMode="tel"
        value={typed.phone}
        onChange={(event) => type({ phone: event.target.value })}
        error={problemOf('phone') ?? at('responsible.phone')}
      />
      <TextInput
        name="contactPhone"
        label={t('contactPhone')}
        hint={t('contactPhoneHint')}
        optional
        inputMode="tel"
        value={typed.contactPhone}
        onChange={(event) => type({ contactPhone: event.target.value })}
        error={at('contactPhone')}
      />
      <HoursFields week={typed.week} onChange={(week) => type({ week })} error={problemOf('week') ?? at('hours')} />
    </>
  )
}
