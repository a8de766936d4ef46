import { $ZodError, safeParse } from 'zod/v4/core'
import type { AnyCommand } from './define.ts'
import type { Answer, Call } from './outcome.ts'

export interface ParsedCall {
  readonly call: Call
  readonly input: never
}

export interface Run {
  readonly path: string
  readonly command: AnyCommand
  readonly calls: ParsedCall[]
}

/** Why an order is no order: the first field that is wrong, and what was expected there. */
export function parseOrder(
  command: AnyCommand,
  input: unknown,
): { ok: true; input: never } | { ok: false; answer: Answer } {
  const parsed = safeParse(command.input, input)
  // What the schema gives is what the same command's other parts take.
  if (parsed.success) return { ok: true, input: parsed.data as never }
  return { ok: false, answer: invalid(parsed.error) }
}

function invalid(error: $ZodError): Answer {
  const [first] = error.issues
  return {
    because: 'invalid-input',
    ...(first === undefined ? {} : { field: first.path.join('.'), hint: { expected: first.message } }),
  }
}

/**
 * Consecutive orders of one kind are decided and written together. A new run begins with another path, or where an
 * order touches what an earlier one of the run touches, so that each is decided on what came before it.
 */
export function appendToRuns(
  runs: Run[],
  path: string,
  command: AnyCommand,
  parsed: ParsedCall,
  used: Set<string>,
): void {
  const keys = command.keys?.(parsed.input) ?? []
  const last = runs.at(-1)
  if (last !== undefined && last.path === path && !keys.some((key) => used.has(key))) {
    last.calls.push(parsed)
  } else {
    used.clear()
    runs.push({ path, command, calls: [parsed] })
  }
  for (const key of keys) used.add(key)
}
