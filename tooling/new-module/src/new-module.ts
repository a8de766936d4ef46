import { parseArgs } from 'node:util'
import { program, root } from '@melati/config/root'
import { run } from '@melati/config/run'
import { writeModule } from './write-module.ts'

const help = `pnpm new-module <name> [--record <name>] [--figures] [--admin] [--cadre]

Writes packages/modules/src/<name>: records of a unit that have a name, to be added, renamed and listed, with their
migration, rights, audit and front-door test. It works as it is; make of it what the module is to be.

  <name>      small letters and hyphens: visits, kampung-pkk
  --record    what one of its records is called; the name without its plural s when left out
  --figures   counts them per unit and month (figures.ts)
  --admin     a page for boards (admin.tsx)
  --cadre     pages on the phone, with feed and overlay (cadre.tsx)`

const flag = { type: 'boolean', default: false } as const
const options = { record: { type: 'string' }, figures: flag, admin: flag, cadre: flag, help: flag } as const

/** `pnpm new-module`: 0 when a module was written, 2 when it was asked for in a way that makes none. */
process.exitCode = await newModule()

async function newModule(): Promise<number> {
  let asked
  try {
    asked = parseArgs({ options, allowPositionals: true })
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = asked
  if (values.help) {
    console.log(help)
    return 0
  }
  const [module, ...more] = positionals
  if (module === undefined) return refuse('Which module? Give it a name.')
  if (more.length > 0) return refuse(`One name is enough; write '${positionals.join('-')}' for one of several words.`)
  const written = writeModule(root, { ...values, module, now: new Date() })
  if (!written.ok) return refuse(written.why)
  await run(program('oxfmt'), written.files, { cwd: root, timeoutMs: 60_000 })
  const { names, files } = written
  console.log(`${files.join('\n')}

Next: pnpm vitest run --project modules ${names.module}
Cities switch it on under Pengaturan, where it is called as 'title' in its words.ts.`)
  return 0
}

function refuse(why: string): number {
  console.error(`${why}\n\npnpm new-module --help says how.`)
  return 2
}
