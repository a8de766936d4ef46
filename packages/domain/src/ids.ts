import * as z from 'zod/mini'

export const entities = [
  'unit',
  'person',
  'household',
  'family',
  'group',
  'membership',
  'sale',
  'entry',
  'seat',
  'account',
  'grant',
  'invitation',
  'registration',
  'command',
  'agency',
  'product',
  'centre',
  'centre-member',
  'api-key',
  'webhook',
  'delivery',
] as const

export type Entity = (typeof entities)[number]

/** Which id schema names which entity, so that generated tests can put another tenant's id into every id input. */
export const idEntities = z.registry<{ entity: Entity }>()

// Lower case only: PostgreSQL folds the case of a uuid and a phone does not, so two spellings would be two records here and one there.
// A refinement, so that the JSON schema keeps `format: uuid`.
// Two signatures, because a brand on a type parameter is lost.
function id<E extends Entity>(entity: E): z.core.$ZodBranded<z.ZodMiniUUID, E>
function id(entity: Entity): z.ZodMiniUUID {
  return z
    .uuid()
    .check(z.refine((text) => text === text.toLowerCase()))
    .register(idEntities, { entity })
}

export const UnitId = id('unit')
export type UnitId = z.infer<typeof UnitId>

export const PersonId = id('person')
export type PersonId = z.infer<typeof PersonId>

export const HouseholdId = id('household')
export type HouseholdId = z.infer<typeof HouseholdId>

export const FamilyId = id('family')
export type FamilyId = z.infer<typeof FamilyId>

export const GroupId = id('group')
export type GroupId = z.infer<typeof GroupId>

export const MembershipId = id('membership')
export type MembershipId = z.infer<typeof MembershipId>

export const SaleId = id('sale')
export type SaleId = z.infer<typeof SaleId>

export const EntryId = id('entry')
export type EntryId = z.infer<typeof EntryId>

export const SeatId = id('seat')
export type SeatId = z.infer<typeof SeatId>

export const AccountId = id('account')
export type AccountId = z.infer<typeof AccountId>

export const GrantId = id('grant')
export type GrantId = z.infer<typeof GrantId>

export const InvitationId = id('invitation')
export type InvitationId = z.infer<typeof InvitationId>

export const RegistrationId = id('registration')
export type RegistrationId = z.infer<typeof RegistrationId>

export const CommandId = id('command')
export type CommandId = z.infer<typeof CommandId>

export const AgencyId = id('agency')
export type AgencyId = z.infer<typeof AgencyId>

export const ProductId = id('product')
export type ProductId = z.infer<typeof ProductId>

export const CentreId = id('centre')
export type CentreId = z.infer<typeof CentreId>

export const CentreMemberId = id('centre-member')
export type CentreMemberId = z.infer<typeof CentreMemberId>

export const ApiKeyId = id('api-key')
export type ApiKeyId = z.infer<typeof ApiKeyId>

export const WebhookId = id('webhook')
export type WebhookId = z.infer<typeof WebhookId>

export const DeliveryId = id('delivery')
export type DeliveryId = z.infer<typeof DeliveryId>

/** A tenant is named by the session, never by an input, so this schema stays out of the registry. */
export const TenantId = z.int().check(z.positive(), z.maximum(2_147_483_647)).brand<'tenant'>()
export type TenantId = z.infer<typeof TenantId>

const wrappers = new Set(['optional', 'nullable', 'default', 'prefault', 'readonly', 'nonoptional', 'exact_optional'])

/** The entity an id schema names, seen through optional, nullable and the like; undefined for anything that is not an id. */
export function entityOf(schema: z.core.$ZodType): Entity | undefined {
  const known = idEntities.get(schema)
  if (known) return known.entity
  const { type, innerType } = schema._zod.def as { type: string; innerType?: z.core.$ZodType }
  return innerType && wrappers.has(type) ? entityOf(innerType) : undefined
}
