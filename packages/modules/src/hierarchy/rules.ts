import type { AddedUnit, AddUnit, AddUnitState } from '@melati/domain/hierarchy/add-unit'
import { decideAddUnit } from '@melati/domain/hierarchy/add-unit'
import type { UnitLabels } from '@melati/domain/hierarchy/labels'
import { labelOf } from '@melati/domain/hierarchy/labels'
import type { Actor } from '@melati/domain/actor'
import { addDays } from '@melati/domain/day'
import type { Day } from '@melati/domain/day'
import type { UnitState } from '@melati/domain/hierarchy/unit-state'
import { allow, refuse } from '@melati/domain/refusal'
import type { Decision } from '@melati/domain/refusal'
import { RegionCode } from '@melati/domain/region'
import type { UnitKind } from '@melati/domain/units'

/** How many units one order may add. */
export const mostAtOnce = 100

/**
 * A unit as people say it: 'Kecamatan Medan Kota', 'Desa Sukamaju' (by its code), 'Lingkungan IV'; nothing is put before a
 * name that says its kind itself, as 'RW 01' and 'Kota Medan' do.
 */
export function unitTitle(labels: UnitLabels, unit: { kind: UnitKind; name: string; code: string | null }): string {
  const code = unit.code === null ? null : RegionCode.parse(unit.code)
  const label = labelOf(labels, { kind: unit.kind, code })
  const says = [label, labels[unit.kind], 'kota', 'kabupaten'].some((word) =>
    unit.name.toLowerCase().startsWith(`${word.toLowerCase()} `),
  )
  return says ? unit.name : `${label} ${unit.name}`
}

/**
 * The names a board means by one line: 'RW 01..12' is RW 01 to RW 12, 'Melati 1..8, Anggrek 1..3' eleven names, anything
 * else itself. Zeros in front are kept. Refuses `name-empty`, `too-large` (more than a hundred) and `invalid-input` (12..1).
 */
export function expandNames(text: string): Decision<string[]> {
  const names: string[] = []
  for (const part of text.split(/[,\n]/).map((one) => one.trim())) {
    if (part === '') continue
    const range = /^(.*?)(\d{1,4})\s*(?:\.\.+|–|s\/d|sampai)\s*(\d{1,4})$/i.exec(part)
    if (range === null) {
      names.push(part)
      continue
    }
    const [, before = '', first = '', last = ''] = range
    const count = Number(last) - Number(first) + 1
    if (count < 1) return refuse('invalid-input', { field: 'name' })
    if (names.length + count > mostAtOnce) return refuse('too-large', { field: 'name', hint: { max: mostAtOnce } })
    const width = first.startsWith('0') ? Math.max(first.length, last.length) : 0
    for (let n = Number(first); n <= Number(last); n += 1) names.push(`${before}${String(n).padStart(width, '0')}`)
  }
  if (names.length > mostAtOnce) return refuse('too-large', { field: 'name', hint: { max: mostAtOnce } })
  return names.length === 0 ? refuse('name-empty', { field: 'name' }) : allow(names)
}

export type AddUnits = Omit<AddUnit, 'unitId' | 'name' | 'code'> & {
  units: readonly Pick<AddUnit, 'unitId' | 'name' | 'code'>[]
}

export type AddUnitsState = Pick<AddUnitState, 'levels' | 'parent' | 'siblingNames'> & {
  takenIds: ReadonlySet<string>
  takenCodes: ReadonlySet<string>
}

/** All of them or none: the refusal names the first that cannot be, as `units.3.name`. */
export function decideAddUnits(
  order: AddUnits,
  state: AddUnitsState,
  actor: Actor,
  today: Day,
): Decision<readonly AddedUnit[]> {
  const { units, ...common } = order
  const added: AddedUnit[] = []
  for (const [index, unit] of units.entries()) {
    const decision = decideAddUnit(
      { ...common, ...unit },
      {
        levels: state.levels,
        parent: state.parent,
        siblingNames: [...state.siblingNames, ...added.map(({ name }) => name)],
        idTaken: state.takenIds.has(unit.unitId) || added.some(({ unitId }) => unitId === unit.unitId),
        codeTaken:
          unit.code !== undefined && (state.takenCodes.has(unit.code) || added.some(({ code }) => code === unit.code)),
      },
      actor,
      today,
    )
    if (!decision.ok) {
      const own = decision.field === 'unitId' || decision.field === 'name' || decision.field === 'code'
      return own ? { ...decision, field: `units.${index}.${decision.field}` } : decision
    }
    added.push(decision.value)
  }
  return allow(added)
}

/** The unit as if it had come to its place no earlier than that day: nothing may be dated before the last change below it. */
export function placedAfter(unit: UnitState, day: Day | undefined): UnitState {
  return day === undefined || day <= unit.placedSince ? unit : { ...unit, placedSince: day }
}

/** The same for its end, which may fall on the very day the last unit below ended or left. */
export function endableAfter(unit: UnitState, day: Day | undefined): UnitState {
  return day === undefined || day <= unit.placedSince ? unit : placedAfter(unit, addDays(day, -1))
}
