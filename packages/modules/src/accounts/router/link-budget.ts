import { spend } from '@melati/api/auth/budgets'
import { linkBudgets } from '@melati/api/auth/limits'
import { networkKey } from '@melati/api/auth/network'
import { plainHash } from '@melati/api/auth/secret-keys'
import type { Context } from '@melati/api/context'
import { refuseWith } from '@melati/api/refusal-error'

/** What following links may cost us from one network. Nobody guesses 256 bits; this bounds the hashing of passwords. */
export async function spendOnLink(ctx: Context): Promise<void> {
  const network = plainHash(networkKey(ctx.address)).toString('base64url')
  const spent = await spend(ctx.db.pool, ctx.now(), linkBudgets(network))
  if (!spent.ok) refuseWith('too-many-tries', { hint: { minutes: Math.ceil(spent.wait / 60) } })
}
