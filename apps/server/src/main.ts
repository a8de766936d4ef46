import { BootFailure } from './boot-failure.ts'
import { readConfig } from './config.ts'
import { sayWelcome } from './welcome.ts'
import { runServer } from './run.ts'

const say = (line: string) => console.log(`  ${line}`)

try {
  const config = readConfig(process.env, process.cwd())
  const running = await runServer(config, say)
  sayWelcome(config, running.accounts)
  const stop = () => {
    void running.stop().then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}

/** One sentence in both languages for what is known; for what is not, its message and no stack. */
function explain(error: unknown): string {
  if (error instanceof BootFailure) return `${error.sentence.id}\n${error.sentence.en}`
  if (error instanceof Error && 'sentence' in error) {
    const { id, en } = error.sentence as { id: string; en: string }
    return `${id}\n${en}`
  }
  if (error instanceof Error && 'faults' in error) {
    return (error.faults as { sentence: { id: string; en: string } }[])
      .map(({ sentence }) => `${sentence.id}\n${sentence.en}`)
      .join('\n')
  }
  return `Melati tidak bisa dimulai / could not start: ${error instanceof Error ? error.message : String(error)}`
}
