import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { installRoles, rolesScript, withDatabase, withLogin } from '@melati/db/roles'
import { BootProblem, printProblem } from './problem.ts'

const help = `
node apps/server/src/make-roles.ts --super <postgres://…> [--database melati]
node apps/server/src/make-roles.ts --print [--database melati]

  Membuat keempat peran dan basis data Melati, sekali, sebagai superuser PostgreSQL (15 atau lebih baru), lalu menulis
  DATABASE_URL dan DATABASE_OWNER_URL dengan sandi baru. Dijalankan lagi: hanya sandinya yang berganti.

  Makes the four roles and the database of Melati, once, as a superuser of PostgreSQL (15 or newer), and writes
  DATABASE_URL and DATABASE_OWNER_URL with new passwords. Run again, it changes nothing but the passwords.

  --super     alamat superuser / the superuser's address
  --print     tulis skrip psql saja / only write the script for psql, for somebody else to run
  --database  nama basis data / name of the database; melati
`

const wrong = {
  id: 'Tulis --super dengan alamat superuser, atau --print. Lihat --help.',
  en: 'Give --super with the address of a superuser, or --print. See --help.',
}

try {
  await makeRoles(process.argv.slice(2))
} catch (error) {
  printProblem(error, (text) => void process.stderr.write(text))
  process.exitCode = 1
}

async function makeRoles(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args)
  if (values.help) return void process.stdout.write(help)
  const password = () => randomBytes(24).toString('base64url')
  const roles = { database: values.database, ownerPassword: password(), appPassword: password() }
  if (values.super !== undefined) await installRoles(values.super, roles)
  else if (values.print) process.stdout.write(`${rolesScript(roles)}\n`)
  else throw new BootProblem(wrong)
  // Beside a script, which goes to a file, they go to the terminal.
  const say = (line: string) => void (values.print ? process.stderr : process.stdout).write(`${line}\n`)
  const server = withDatabase(values.super ?? 'postgres://localhost:5432', values.database)
  say(`DATABASE_URL=${withLogin(server, 'melati_app', roles.appPassword)}`)
  say(`DATABASE_OWNER_URL=${withLogin(server, 'melati_owner', roles.ownerPassword)}`)
}

function readArguments(args: readonly string[]) {
  const options = {
    super: { type: 'string' },
    database: { type: 'string', default: 'melati' },
    print: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const
  try {
    return parseArgs({ args: [...args], options })
  } catch {
    throw new BootProblem(wrong)
  }
}
