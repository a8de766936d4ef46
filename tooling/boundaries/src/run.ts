import { checkBoundaries } from './check.ts'

const { violations, cruised, existing } = await checkBoundaries(process.cwd())
for (const { rule, from, to } of violations) console.error(`${rule}: ${from} -> ${to}`)
if (cruised < existing) console.error(`only ${cruised} of ${existing} source files were read`)
console.log(`boundaries: ${cruised} files, ${violations.length} violations`)
process.exitCode = violations.length > 0 || cruised < existing ? 1 : 0
