import { command } from '@melati/api/command/procedure'
import { makeKey as newKey } from '@melati/api/keys/api-key'
import { asking } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { read, write } from '@melati/db/tenancy'
import { ApiKeyId } from '@melati/domain/ids'
import { allow, refuse } from '@melati/domain/refusal'
import * as z from 'zod/mini'
import { insertKey, keysOf, keyStates, revokeKeys } from '../queries.ts'
import { audited } from './audited.ts'

const Make = z.object({
  apiKeyId: ApiKeyId,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  scopes: z.array(z.string().check(z.maxLength(80))).check(z.minLength(1), z.maxLength(100)),
  days: z.int().check(z.minimum(1), z.maximum(366)),
})

/** The city's keys, and what one may be given for. */
export const keys = asking.query(async ({ ctx }) => {
  const [found] = await read(ctx.db, ctx.tenantId, keysOf(ctx.tenantId, ctx.now().toISOString()))
  return { keys: found, operations: Object.entries(ctx.operations).map(([path, { title }]) => ({ path, title })) }
})

/** Answers the key once: nobody can read it again, a repeat of the same id answers without it. */
export const makeKey = asking.input(Make).mutation(async ({ ctx, input }) => {
  const { tenantId, actor, operations } = ctx
  const scopes = [...new Set(input.scopes)].toSorted()
  if (!scopes.every((path) => Object.hasOwn(operations, path))) refuseWith('invalid-input', { field: 'scopes' })
  const { text, hash, tail } = newKey(ctx.randomBytes)
  const { apiKeyId, name, days } = input
  const { accountId, grantId } = actor
  return write(ctx.db, tenantId, async (tx) => {
    const key = { apiKeyId, hash, tail, name, scopes, accountId, grantId, days }
    const [[made]] = await tx.run(insertKey(tenantId, key, ctx.now().toISOString()))
    if (made === undefined) return { apiKeyId, key: null, expiresAt: null }
    await tx.commitWith(
      audited(ctx, { action: 'integrations.makeKey', kind: 'api-key', id: apiKeyId, detail: { scopes, days } }),
    )
    return { apiKeyId, key: text, expiresAt: made.expiresAt }
  })
})

/** From the next call on the key is like none. */
export const revokeKey = command({
  input: z.object({ apiKeyId: ApiKeyId }),
  load: ({ tenantId }, inputs) =>
    [
      keyStates(
        tenantId,
        inputs.map(({ apiKeyId }) => apiKeyId),
      ),
    ] as const,
  state: (_c, [found], { apiKeyId }) => found.find((one) => one.apiKeyId === apiKeyId),
  decide: (input, key) =>
    key === undefined || key.revoked ? refuse('not-found', { field: 'apiKeyId' }) : allow(input),
  write: ({ tenantId, now }, decided) => [
    revokeKeys(
      tenantId,
      decided.map(({ value }) => value.apiKeyId),
      now,
    ),
  ],
  keys: ({ apiKeyId }) => [apiKeyId],
  audit: ({ apiKeyId }) => ({ action: 'integrations.revokeKey', subjectKind: 'api-key', subjectId: apiKeyId }),
})
