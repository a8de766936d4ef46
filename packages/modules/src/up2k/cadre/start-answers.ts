import { CommandId, GroupId, MembershipId, PersonId, UnitId } from '@melati/domain/ids'
import type { Day } from '@melati/domain/day'
import { type Refused, refuse } from '@melati/domain/refusal'
import { GroupKind, groupKinds, GroupLevel, type GroupOffice, groupUnitKinds } from '@melati/domain/up2k/group'
import { decideGroupName, StartGroup } from '@melati/domain/up2k/start-group'
import type { UnitKind } from '@melati/domain/units'
import * as z from 'zod/mini'
import { DayAnswer, onToday, readDay } from '../../cadre-day.ts'
import { type Read, refusedBy } from './read-order.ts'

const Officer = z.nullable(PersonId)

/** A new group while it is asked for, with ids minted when the form was opened. */
export const StartAnswers = z.object({
  commandId: CommandId,
  groupId: GroupId,
  kind: z.nullable(GroupKind),
  name: z.string(),
  unitId: z.nullable(UnitId),
  level: GroupLevel,
  since: DayAnswer,
  members: z.array(z.object({ personId: PersonId, membershipId: MembershipId })),
  officers: z.object({ ketua: Officer, sekretaris: Officer, bendahara: Officer }),
})
export type StartAnswers = z.infer<typeof StartAnswers>

export type Officers = StartAnswers['officers']

export const startKey = 'up2k.startGroup'

export const newStart = (newId: () => string): StartAnswers => ({
  commandId: CommandId.parse(newId()),
  groupId: GroupId.parse(newId()),
  kind: null,
  name: '',
  unitId: null,
  level: 'pemula',
  since: onToday,
  members: [],
  officers: { ketua: null, sekretaris: null, bendahara: null },
})

/** Where a group may stand, as far as her area goes. */
export interface Place {
  readonly unitId: UnitId
  readonly kind: UnitKind
}

export const kindsIn = (places: readonly Place[]): GroupKind[] =>
  groupKinds.filter((kind) => placesFor(kind, places).length > 0)

export function placesFor<P extends Place>(kind: GroupKind, places: readonly P[]): P[] {
  const allowed: readonly UnitKind[] = groupUnitKinds[kind]
  return places.filter((place) => allowed.includes(place.kind))
}

/** What has only one possible answer is answered, and what is no longer possible is not. */
export function settle(answers: StartAnswers, places: readonly Place[]): StartAnswers {
  const kinds = kindsIn(places)
  const kind = answers.kind ?? (kinds.length === 1 ? (kinds[0] ?? null) : null)
  const possible = kind === null ? [] : placesFor(kind, places)
  const kept = possible.find(({ unitId }) => unitId === answers.unitId)
  const only = possible.length === 1 ? possible[0] : undefined
  return { ...answers, kind, unitId: (kept ?? only)?.unitId ?? null }
}

/** Chosen persons in the order they were chosen; who is taken out holds no office any more. */
export function withMembers(answers: StartAnswers, chosen: readonly PersonId[], newId: () => string): StartAnswers {
  const members = chosen.map(
    (personId) =>
      answers.members.find((member) => member.personId === personId) ?? {
        personId,
        membershipId: MembershipId.parse(newId()),
      },
  )
  const held = (personId: PersonId | null) => (personId !== null && chosen.includes(personId) ? personId : null)
  const { ketua, sekretaris, bendahara } = answers.officers
  return {
    ...answers,
    members,
    officers: { ketua: held(ketua), sekretaris: held(sekretaris), bendahara: held(bendahara) },
  }
}

/** An office for somebody, who gives up the one she had. */
export function withOfficer(officers: Officers, office: keyof Officers, personId: PersonId | null): Officers {
  const held = (other: keyof Officers) => (personId !== null && officers[other] === personId ? null : officers[other])
  return { ketua: held('ketua'), sekretaris: held('sekretaris'), bendahara: held('bendahara'), [office]: personId }
}

export function officeOf(officers: Officers, personId: PersonId): GroupOffice {
  if (officers.ketua === personId) return 'ketua'
  if (officers.sekretaris === personId) return 'sekretaris'
  return officers.bendahara === personId ? 'bendahara' : 'anggota'
}

export function readStart(answers: StartAnswers, today: Day): Read<StartGroup> {
  const { groupId, kind, unitId, name, level, since, members, officers } = answers
  const parsed = StartGroup.safeParse({
    groupId,
    kind,
    unitId,
    name,
    level,
    since: readDay(since, today) ?? '',
    members: members.map((member) => ({ ...member, office: officeOf(officers, member.personId) })),
  })
  return parsed.success ? { ok: true, order: parsed.data } : { ok: false, refused: refusedBy(parsed.error.issues) }
}

export const steps = ['jenis', 'nama', 'tempat', 'tingkat', 'sejak', 'anggota', 'pengurus', 'periksa'] as const
export type Step = (typeof steps)[number]

/** The questions there are to ask in her area: what has one possible answer is not asked. */
export function stepsIn(answers: StartAnswers, places: readonly Place[]): Step[] {
  const { kind } = settle(answers, places)
  const skipped: Step[] = []
  if (kindsIn(places).length < 2) skipped.push('jenis')
  if (kind !== null && placesFor(kind, places).length < 2) skipped.push('tempat')
  return steps.filter((step) => !skipped.includes(step))
}

/** The question that a refusal is about; the rules name parts of a list by its place in it. */
export function stepOf(field: string): Step {
  const [first = ''] = field.split('.')
  const byField: Readonly<Record<string, Step>> = {
    kind: 'jenis',
    name: 'nama',
    unitId: 'tempat',
    level: 'tingkat',
    since: 'sejak',
    members: field.endsWith('office') ? 'pengurus' : 'anggota',
  }
  return byField[first] ?? 'periksa'
}

export interface Known {
  readonly namesInKelurahan: readonly string[]
  readonly minMembers: number
  readonly maxMembers: number
  readonly today: Day
}

/** What keeps her from going on from a question. */
export function against(answers: StartAnswers, step: Step, known: Known): Refused[] {
  switch (step) {
    case 'jenis':
      return answers.kind === null ? [refuse('text-empty', { field: 'kind' })] : []
    case 'nama': {
      const name = decideGroupName(answers.name, known.namesInKelurahan)
      return name.ok ? [] : [name]
    }
    case 'tempat':
      return answers.unitId === null ? [refuse('text-empty', { field: 'unitId' })] : []
    case 'sejak': {
      const since = readDay(answers.since, known.today)
      if (since === undefined) return [refuse('not-a-day', { field: 'since' })]
      return since > known.today ? [refuse('future-date', { field: 'since' })] : []
    }
    case 'anggota': {
      const { length } = answers.members
      if (length < known.minMembers)
        return [refuse('group-too-small', { field: 'members', hint: { min: known.minMembers } })]
      if (length > known.maxMembers)
        return [refuse('group-too-large', { field: 'members', hint: { max: known.maxMembers } })]
      return []
    }
    case 'tingkat':
    case 'pengurus':
    case 'periksa':
      return []
  }
}
