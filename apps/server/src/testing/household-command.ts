import { randomUUID } from 'node:crypto'
import type { TestCommand } from '@melati/api/testing/phone'

/** A cadre registers a household of two in a dasawisma, as her phone seals it. */
export function aHousehold(unitId: string, address = 'Jalan Contoh 1'): TestCommand {
  const [husband, wife] = [randomUUID(), randomUUID()]
  const member = (personId: string, name: string, sex: 'L' | 'P', relation: string) => ({
    personId,
    name,
    sex,
    relation,
    birthDate: '1985-04-12',
  })
  return {
    path: 'households.register',
    input: {
      householdId: randomUUID(),
      unitId,
      address,
      since: '2026-01-10',
      headId: husband,
      families: [
        {
          familyId: randomUUID(),
          members: [member(husband, 'Contoh Budi', 'L', 'kepala-keluarga'), member(wife, 'Contoh Ani', 'P', 'istri')],
        },
      ],
    },
  }
}
