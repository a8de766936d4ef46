import { expect, test } from 'vitest'
import { startScript } from './testing/server-process.ts'

async function makeRoles(...args: readonly string[]) {
  const ran = startScript('make-roles.ts', args, {})
  return { code: await ran.ended, said: ran.said() }
}

test('the script for psql goes with the two addresses that fit it, and its passwords are new each time', async () => {
  const [first, second] = [await makeRoles('--print', '--database', 'pkk'), await makeRoles('--print')]
  expect([first.code, second.code]).toEqual([0, 0])
  const passwordOf = ({ said }: { said: string }, role: string) =>
    new RegExp(String.raw`postgres://${role}:([\w-]{32})@localhost:5432/`).exec(said)?.[1] ?? expect.fail(said)
  for (const role of ['melati_app', 'melati_owner']) {
    expect(first.said).toContain(`password '${passwordOf(first, role)}'`)
    expect(passwordOf(second, role)).not.toBe(passwordOf(first, role))
  }
  expect(first.said).toMatch(/DATABASE_URL=postgres:.*\/pkk$/m)
})

test('asked for nothing, or for what it does not know, it says what it wants', async () => {
  for (const args of [[], ['--supper', 'x']]) {
    const { code, said } = await makeRoles(...args)
    expect([code, said]).toEqual([1, expect.stringContaining('Give --super with the address of a superuser')])
    expect(said).not.toContain(' at ')
  }
})

test('a server that is not there is said in words', async () => {
  const { code, said } = await makeRoles('--super', 'postgres://postgres:x@127.0.0.1:9/postgres')
  expect([code, said]).toEqual([1, expect.stringContaining('ECONNREFUSED')])
  expect(said).not.toContain(' at ')
})
