import { describe, expect, test } from 'vitest'
import { Day } from '../day.ts'
import { crossCheckKk, crossCheckNik } from './cross-checks.ts'
import { parseKk } from './kk.ts'
import { parseNik } from './nik.ts'
import type { Sex } from './sex.ts'
import vectors from './nik-kk-vectors.json' with { type: 'json' }

type NikVector = {
  in: string | number
  valid: boolean
  error?: string
  region?: string
  sex?: string
  dob?: string
  dobCandidates?: string[]
  normalized?: string
  warning?: string | null
}
type KkVector = {
  in: string
  valid?: boolean
  error?: string
  region?: string
  issued?: string
  equalsNikOfMember?: boolean
  expect?: string
}

const asOf = Day.parse('2026-01-01')
const known = new Set([
  ...Array.from({ length: 21 }, (_, n) => `12.71.${String(n + 1).padStart(2, '0')}`),
  ...Array.from({ length: 7 }, (_, n) => `36.74.0${n + 1}`),
  '91.71.01',
])

describe('NIK vectors', () => {
  test.each(vectors.nik as NikVector[])('$in', (vector) => {
    const read = parseNik(vector.in, asOf, known)
    expect(read.ok).toBe(vector.valid)
    if (!read.ok) {
      expect(read.error).toBe(vector.error)
      expect(read.because).toBe(`nik-${(vector.error ?? '').toLowerCase().replace('_', '-')}`)
      return
    }
    expect(read.nik).toBe(vector.normalized ?? vector.in)
    if (vector.region !== undefined) expect(read.region).toBe(vector.region)
    if (vector.sex !== undefined) expect(read.sex).toBe(vector.sex)
    if (vector.dob !== undefined) expect(read.birthDate).toBe(vector.dob)
    if (vector.dobCandidates) {
      expect(read.birthDate).toBeNull()
      expect(read.candidates).toEqual(vector.dobCandidates)
    }
    const warning = vector.warning ?? undefined
    if (vector.region !== undefined || 'warning' in vector)
      expect(read.warnings).toEqual(warning === undefined ? [] : [warning])
  })
})

describe('NIK against what stands beside it', () => {
  test.each(vectors.nikCross as { nik: string; sex?: Sex; dob?: string; expect: string; severity?: string }[])(
    '$nik: $expect',
    (vector) => {
      const read = parseNik(vector.nik, asOf, known)
      if (!read.ok) throw new Error(read.error)
      const findings = crossCheckNik(read, {
        ...(vector.sex === undefined ? {} : { sex: vector.sex }),
        ...(vector.dob === undefined ? {} : { birthDate: Day.parse(vector.dob) }),
      })
      expect(findings).toEqual([{ code: vector.expect, severity: vector.severity ?? 'error' }])
    },
  )
})

describe('KK vectors', () => {
  test.each(vectors.kk as KkVector[])('$in', (vector) => {
    if (vector.equalsNikOfMember) {
      expect(crossCheckKk(vector.in, ['3674012902009004', vector.in])).toEqual([
        { code: vector.expect, severity: 'error' },
      ])
      expect(crossCheckKk(vector.in, ['3674012902009004'])).toEqual([])
      return
    }
    const read = parseKk(vector.in, asOf, known)
    expect(read.ok).toBe(vector.valid)
    if (read.ok) expect(read).toMatchObject({ region: vector.region, issued: vector.issued, warnings: [] })
    else expect(read.error).toBe(vector.error)
  })
})
