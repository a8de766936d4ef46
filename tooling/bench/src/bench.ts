import { makeDatabase } from './database.ts'
import { readOrder, runBenchmarks } from './run.ts'

/** `pnpm bench [name …] [--json] [--scale tiny|quick|medan]`: ends with 1 when a bar does not hold, with 2 when it was not understood. */
const order = readOrder(process.argv.slice(2))
if ('wrong' in order) {
  console.error(order.wrong)
  process.exitCode = 2
} else {
  const database = await makeDatabase()
  try {
    const holds = await runBenchmarks(database, order, (line) => console.log(line))
    process.exitCode = holds ? 0 : 1
  } finally {
    await database.drop()
  }
}
