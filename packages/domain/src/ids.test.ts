import { expect, expectTypeOf, test } from 'vitest'
import * as z from 'zod/mini'
import { entities, entityOf, HouseholdId, PersonId, SaleId, TenantId, UnitId } from './ids.ts'
import * as ids from './ids.ts'

test('an id is a uuid in lower case', () => {
  expect(UnitId.safeParse('0198c5a2-7d3e-7c1a-9b2f-3a4b5c6d7e8f').success).toBe(true)
  for (const wrong of ['', 'abc', '0198C5A2-7D3E-7C1A-9B2F-3A4B5C6D7E8F', '0198c5a2', 7, null, "1' or '1'='1"])
    expect(UnitId.safeParse(wrong).success, String(wrong)).toBe(false)
})

test('every id schema of the file names its entity', () => {
  const named = Object.entries(ids)
    .filter(([name]) => name.endsWith('Id') && name !== 'TenantId')
    .map(([, schema]) => entityOf(schema as z.ZodMiniType))
  expect(new Set(named)).toEqual(new Set(entities))
})

test('an id keeps its entity when optional, nullable or in a list', () => {
  expect(entityOf(z.optional(z.nullable(PersonId)))).toBe('person')
  expect(entityOf(z._default(HouseholdId, () => HouseholdId.parse('0198c5a2-7d3e-7c1a-9b2f-3a4b5c6d7e8f')))).toBe(
    'household',
  )
  expect(entityOf(z.array(SaleId))).toBeUndefined()
  expect(entityOf(z.string())).toBeUndefined()
})

test('a tenant is no id input', () => {
  expect(entityOf(TenantId)).toBeUndefined()
  expect(TenantId.safeParse(0).success).toBe(false)
  expect(TenantId.safeParse(2_147_483_648).success).toBe(false)
})

test('the JSON schema of an id says uuid', () => {
  expect(z.toJSONSchema(UnitId)).toMatchObject({ type: 'string', format: 'uuid' })
})

test('one entity’s id is no other’s, and no plain text', () => {
  expectTypeOf<UnitId>().not.toEqualTypeOf<PersonId>()
  expectTypeOf<string>().not.toExtend<UnitId>()
  expectTypeOf<UnitId>().not.toExtend<PersonId>()
  expectTypeOf<UnitId>().toExtend<string>()
})
