import { seedDemo } from '@melati/seed/seed-demo'
import { boot } from './boot.ts'
import { printProblem } from './problem.ts'
import { stopOnSignals } from './stop.ts'
import { welcome } from './welcome.ts'

const say = (text: string) => void process.stdout.write(`${text}\n`)

// A start that is broken off still tells the database to stop, which leaving by the signal itself would not.
const leave = () => process.exit(130)
process.on('SIGINT', leave).on('SIGTERM', leave)

try {
  const server = await boot({ environment: process.env, seed: seedDemo, say })
  process.off('SIGINT', leave).off('SIGTERM', leave)
  stopOnSignals(server)
  say(welcome(server.config, server.baseUrl, server.accounts))
} catch (error) {
  printProblem(error, (text) => void process.stderr.write(text))
  process.exit(1)
}
