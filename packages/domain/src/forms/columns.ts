import type { UnitKind } from '../units.ts'
import type { Column, ColumnGroup, Heading } from './form.ts'
import type { Measure } from './measures.ts'

/** The ways a column of an official form is written down, so that a form reads like its sheet of paper. */

export const position: Column = { title: 'No', source: { from: 'position' } }
export const remark: Column = { title: 'Ket', source: { from: 'remark' } }

export const name = (title: string): Column => ({ title, source: { from: 'name' } })

export const fact = (title: string, id: string): Column => ({ title, source: { from: 'fact', fact: id } })

export const units = (title: string, kind: UnitKind): Column => ({ title, source: { from: 'units', kind } })

export const figure = (title: string, ...of: readonly [Measure, ...Measure[]]): Column => ({
  title,
  source: { from: 'figures', of },
})

export const group = (title: string, ...columns: readonly Heading[]): ColumnGroup => ({ title, columns })

/** Men and women (or boys and girls) side by side. */
export const bySex = (title: string, men: Measure, women: Measure): ColumnGroup =>
  group(title, figure('L', men), figure('P', women))
