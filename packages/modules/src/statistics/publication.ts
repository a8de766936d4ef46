import { cellKey, type Hidden, suppress } from '@melati/domain/statistics/suppress'
import type { Counted, MeasureId, MeasureTable } from './measures.ts'

export interface CountedArea extends Counted {
  readonly unitId: string
  readonly parentId: string | null
  readonly kind: 'kota' | 'kecamatan' | 'kelurahan'
  readonly name: string
  /** Of Kemendagri. */
  readonly code: string | null
}

export interface PublicArea {
  readonly code: string
  readonly kind: CountedArea['kind']
  readonly name: string
  readonly parentCode: string | null
}

export interface PublicCell {
  readonly code: string
  readonly measure: MeasureId
  /** Null where it is left out. */
  readonly value: number | null
  readonly why: Hidden | null
}

export interface Publication {
  readonly areas: readonly PublicArea[]
  readonly cells: readonly PublicCell[]
}

/**
 * What may be told of a month: areas that have an official code, larger ones first, and every number or its absence. What
 * stands in an area but in none of those below it counts as one more area that has no name and is never written down: it can be
 * computed, so it must be safe as well.
 */
export function publicationOf(
  counted: readonly CountedArea[],
  tables: readonly MeasureTable[],
  wasHidden: (code: string, measure: string) => boolean,
): Publication {
  const ids = new Set<string>()
  const named = counted.flatMap((area) => {
    const { unitId, parentId, code } = area
    if (code === null || (parentId !== null && !ids.has(parentId))) return []
    ids.add(unitId)
    return [{ ...area, code }]
  })
  const codes = new Map(named.map(({ unitId, code }) => [unitId, code]))
  const areas = named.map(({ unitId, parentId, kind, name, code }) => ({
    unitId,
    parentId,
    public: { code, kind, name, parentCode: parentId === null ? null : (codes.get(parentId) ?? null) },
  }))
  const cells = tables.flatMap((table) => {
    const columns = table.total === undefined ? table.parts : [...table.parts, table.total]
    const rests = restsOf(named, table)
    const tree = [...areas.map(({ unitId, parentId }) => ({ id: unitId, parentId })), ...rests.areas]
    const byId = new Map<string, Counted>(named.map((area) => [area.unitId, area]))
    const value = (areaId: string, column: string): number => {
      const rest = rests.values.get(cellKey(areaId, column))
      const area = byId.get(areaId)
      return rest ?? (area === undefined ? 0 : table.count(column as MeasureId, area))
    }
    const hiddenBefore = (areaId: string, column: string) => wasHidden(codes.get(areaId) ?? '', column)
    const hidden = suppress({
      areas: tree,
      parts: table.parts,
      ...(table.total === undefined ? {} : { total: table.total }),
      value,
      isSmall: (areaId, column) =>
        table.isSmall(
          value(areaId, column),
          byId.get(areaId) ?? { sellers: rests.sellers.get(areaId) ?? 0 },
          hiddenBefore(areaId, column),
        ),
      room: table.room,
      wasHidden: hiddenBefore,
    })
    return areas.flatMap(({ unitId, public: { code } }) =>
      columns.map((measure) => {
        const why = hidden.get(cellKey(unitId, measure)) ?? null
        return { code, measure, value: why === null ? value(unitId, measure) : null, why }
      }),
    )
  })
  return { areas: areas.map((area) => area.public), cells }
}

type Named = CountedArea & { readonly code: string }

/** What an area holds beside those below it, by a made-up id. Throws when those hold more than it. */
function restsOf(named: readonly Named[], { parts, total, count }: MeasureTable) {
  const areas: { id: string; parentId: string }[] = []
  const values = new Map<string, number>()
  const sellers = new Map<string, number>()
  for (const area of named) {
    const below = named.filter(({ parentId }) => parentId === area.unitId)
    const id = `rest ${area.unitId}`
    const rest = (of: (one: Named) => number) => of(area) - below.reduce((sum, one) => sum + of(one), 0)
    if (below.length === 0) continue
    const found = (total === undefined ? parts : [...parts, total]).map((column) => {
      const left = rest((one) => count(column, one))
      if (left < 0) throw new Error(`what stands in ${area.code} is less than its parts: ${column}`)
      return [cellKey(id, column), left] as const
    })
    if (found.every(([, left]) => left === 0)) continue
    areas.push({ id, parentId: area.unitId })
    sellers.set(
      id,
      rest((one) => one.sellers),
    )
    for (const [key, left] of found) values.set(key, left)
  }
  return { areas, values, sellers }
}
