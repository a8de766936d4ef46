import { randomBytes, randomUUID } from 'node:crypto'
import { hostname, userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import { invitationLink } from '@melati/api/auth/links'
import { connect } from '@melati/db/connect'
import { NO_TENANT, write } from '@melati/db/tenancy'
import { decideInvitee } from '@melati/domain/identity/invitee'
import { sentenceOf } from '@melati/domain/refusal'
import { countOperators, invitationSecret, inviteOperator, lockOperators } from '@melati/modules/accounts/published'
import { type Config, readConfig } from './config.ts'
import { openDatabase } from './database.ts'
import { checkSeed } from './demo-state.ts'
import { bringUpToDate } from './migrate.ts'
import { BootProblem, printProblem } from './problem.ts'

const help = `
node apps/server/src/create-operator.ts --email <email> --name <nama / name> [--another]

  Membuat tautan undangan bagi operator Melati, yang mendaftarkan kota. Berlaku 7 hari, satu kali.
  Jalankan dengan pengaturan yang sama seperti server: DATABASE_URL, DATABASE_OWNER_URL, MELATI_KEY, BASE_URL, …

  Makes the invitation link of a Melati operator, who onboards cities. It lasts 7 days and works once.
  Run it with the same settings as the server: DATABASE_URL, DATABASE_OWNER_URL, MELATI_KEY, BASE_URL, …

  --email    alamat untuk masuk / the address to sign in with
  --name     nama orangnya / the person's name
  --another  operator lain, bila sudah ada satu / one more, when there is one already
`

const inDemo = {
  id: 'Demo sudah punya operator contoh; lihat demo.json. Perintah ini untuk pemasangan sungguhan.',
  en: 'A demo has its sample operator; see demo.json. This command is for a real installation.',
}

const thereIsOne = {
  id: 'Sudah ada operator. Tambahkan --another bila memang perlu satu lagi.',
  en: 'There is an operator already. Add --another if one more is really wanted.',
}

interface Asked {
  readonly email: string
  readonly name: string
  readonly another: boolean
}

const say = (text: string) => void process.stdout.write(`${text}\n`)

try {
  const asked = readArguments(process.argv.slice(2))
  if (asked === undefined) say(help)
  else await createOperator(readConfig(process.env), asked)
} catch (error) {
  printProblem(error, (text) => void process.stderr.write(text))
  process.exitCode = 1
}

function readArguments(args: readonly string[]): Asked | undefined {
  const options = {
    email: { type: 'string' },
    name: { type: 'string' },
    another: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const
  try {
    const { email, name, another, help: isHelp } = parseArgs({ args: [...args], options }).values
    if (isHelp) return undefined
    if (email !== undefined && name !== undefined) return { email, name, another }
  } catch {
    // An option that is none: said below, like one that is missing.
  }
  throw new BootProblem({
    id: 'Tulis --email dan --name. Lihat --help.',
    en: 'Give --email and --name. See --help.',
  })
}

/** Writes the invitation as the owner of the database, since the server's own login may not. */
async function createOperator(config: Config, { email, name, another }: Asked): Promise<void> {
  const member = decideInvitee({ email, name })
  if (!member.ok) throw new BootProblem(sentenceOf(member.because))
  if (config.demo) throw new BootProblem(inDemo)
  const database = await openDatabase(config, say)
  const db = connect(database.ownerUrl, { max: 1 })
  try {
    await checkSeed(database, false)
    await bringUpToDate(database.ownerUrl, say)
    const at = new Date().toISOString()
    const secret = invitationSecret(randomBytes)
    const by = `${userInfo().username}@${hostname()}`
    const expiresAt = await write(db, NO_TENANT, async (tx) => {
      const [, [operators]] = await tx.run(lockOperators(), countOperators(at))
      if (!another && operators !== undefined && operators.count > 0) throw new BootProblem(thereIsOne)
      const invitation = { invitationId: randomUUID(), ...member.value, by, at }
      const [[made]] = await tx.commitWith(inviteOperator(invitation, secret))
      return made?.expiresAt ?? at
    })
    say(`Undangan untuk / invitation for ${member.value.name} <${member.value.email}>`)
    say(`Berlaku sampai / valid until ${expiresAt}, satu kali / once:\n`)
    say(invitationLink(config.baseUrl, secret))
  } finally {
    await db[Symbol.asyncDispose]()
    await database.stop()
  }
}
