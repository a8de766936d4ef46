import type { AuthServices } from '../services.ts'

export async function emailOf({ pool }: AuthServices, accountId: string): Promise<string> {
  const { rows } = await pool.query<{ email: string }>('select email from auth.user_account where id = $1', [accountId])
  const row = rows[0]
  if (row === undefined) throw new Error('a session without its account')
  return row.email
}
