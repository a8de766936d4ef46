import type { Query } from '@melati/db/query'
import type { Tx } from '@melati/db/tenancy'
import type { Refusal } from '@melati/domain/refusal'
import type { AuditEntry } from '../audit/record.ts'
import type { AnyCommand, CommandContext } from './define.ts'
import type { Answer, Call, Outcome, Status } from './outcome.ts'
import { asItReads, changedSince } from './seen.ts'
import { appendToRuns, parseOrder, type Run } from './runs.ts'

export interface Commands {
  /** The command of a path, or why this sender may not call it. */
  find(path: string): { ok: true; command: AnyCommand } | { ok: false; because: Refusal }
}

export interface RunResult {
  readonly done: { call: Call; outcome: Outcome }[]
  readonly audit: (AuditEntry & { commandId: string })[]
  /** The last run's statements, for the caller to send together with the outcomes and the COMMIT. */
  readonly pending: readonly Query[]
}

/**
 * Decides and writes a batch inside one transaction. A refusal is a value, so the others go on; an order whose parent
 * was not applied is held for it. `settled` says how orders of earlier batches ended that these ones depend on.
 */
export async function runCalls(
  tx: Tx,
  c: CommandContext,
  calls: readonly Call[],
  commands: Commands,
  settled: ReadonlyMap<string, Status>,
): Promise<RunResult> {
  const runner = new Runner(tx, c, new Map(settled))
  for (const run of runner.sort(calls, commands)) await runner.run(run)
  return {
    done: calls.map((call) => ({ call, outcome: runner.outcomeOf(call) })),
    audit: runner.audit,
    pending: runner.pending,
  }
}

/** Told only to whom the order would have been allowed: an answer of what reads how now is for nobody else. */
function staleness({ seen }: Call, { current }: AnyCommand, state: never): Answer | undefined {
  if (seen === undefined || current === undefined) return undefined
  const now = { ...current(state) }
  const field = changedSince(seen, now)
  return field === undefined ? undefined : { because: 'changed-meanwhile', field, now: asItReads(seen, now) }
}

class Runner {
  readonly audit: (AuditEntry & { commandId: string })[] = []
  pending: readonly Query[] = []
  private readonly outcomes = new Map<string, Outcome>()
  private readonly tx: Tx
  private readonly c: CommandContext
  private readonly settled: Map<string, Status>

  constructor(tx: Tx, c: CommandContext, settled: Map<string, Status>) {
    this.tx = tx
    this.c = c
    this.settled = settled
  }

  sort(calls: readonly Call[], commands: Commands): Run[] {
    const runs: Run[] = []
    const used = new Set<string>()
    for (const call of calls) {
      const found = commands.find(call.path)
      if (!found.ok) {
        this.settle(call, 'refused', { because: found.because })
        continue
      }
      const parsed = parseOrder(found.command, call.input)
      if (parsed.ok) appendToRuns(runs, call.path, found.command, { call, input: parsed.input }, used)
      else this.settle(call, 'refused', parsed.answer)
    }
    return runs
  }

  async run({ path, command, calls }: Run): Promise<void> {
    const inputs = calls.map(({ input }) => input)
    const loads = command.load(this.c, inputs)
    const rows = await this.tx.run(...this.pending, ...loads)
    const loaded = rows.slice(this.pending.length) as never
    this.pending = []
    const decided: { commandId: string; input: never; value: never }[] = []
    for (const { call, input } of calls) {
      if (this.isHeld(call)) continue
      const state = command.state(this.c, loaded, input) as never
      const decision = command.decide(input, state, this.c.actor, this.c.today, this.c)
      if (!decision.ok) {
        const { ok: _, ...answer } = decision
        this.settle(call, 'refused', answer)
        const flag = command.flagged?.(input, decision.because)
        if (flag !== undefined) this.audit.push({ ...flag, action: path, commandId: call.commandId })
        continue
      }
      const stale = staleness(call, command, state)
      if (stale !== undefined) {
        this.settle(call, 'refused', stale)
        continue
      }
      const value = decision.value as never
      decided.push({ commandId: call.commandId, input, value })
      this.audit.push({ ...command.audit(input, value), action: path, commandId: call.commandId })
      this.settle(call, 'applied', {
        ...(command.result === undefined ? {} : { result: command.result(value) }),
        ...(decision.warnings === undefined ? {} : { warnings: decision.warnings }),
      })
    }
    if (decided.length > 0) this.pending = command.write(this.c, decided)
  }

  outcomeOf(call: Call): Outcome {
    const outcome = this.outcomes.get(call.commandId)
    if (outcome === undefined) throw new Error(`no outcome for ${call.path}`)
    return outcome
  }

  private isHeld(call: Call): boolean {
    if (call.after === null || this.settled.get(call.after) === 'applied') return false
    this.settle(call, 'held', { because: 'waiting-for-parent', heldFor: call.after })
    return true
  }

  private settle(call: Call, status: Status, answer: Answer): void {
    this.outcomes.set(call.commandId, { commandId: call.commandId, seq: call.seq, status, answer })
    this.settled.set(call.commandId, status)
  }
}
