import { seedDemo } from '@melati/seed/seed-demo'
import { boot } from './boot.ts'
import { printProblem } from './problem.ts'
import { stopOnSignals } from './stop.ts'
import { welcome } from './welcome.ts'

const say = (text: string) => void process.stdout.write(`${text}\n`)

try {
  const server = await boot({ environment: process.env, seed: seedDemo, say })
  stopOnSignals(server)
  say(welcome(server.config, server.baseUrl, server.accounts))
} catch (error) {
  printProblem(error, (text) => void process.stderr.write(text))
  process.exit(1)
}
