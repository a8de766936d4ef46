import type { RegistrationRecord } from '../device/registration-record.ts'
import { askForHeld, deliverNext } from './deliver.ts'
import type { Attempt, Step } from './deliver.ts'
import { fullBatch, grow, shrink } from './batch.ts'
import { localWorkMs } from './push.ts'

export type Drained = {
  answered: number
  revoked: boolean
  stoppedBy: Exclude<Step, { kind: 'answered' | 'realigned' | 'nothing' }> | null
}

export type Draining = Attempt & { onAnswered: (count: number) => void }

/** How much a registration's line carries at once, learnt from what came through; kept from one run to the next. */
export type BatchSizes = Map<string, number>

/** A server that keeps asking for other numbers is not one to argue with. */
const mostRealignments = 5

/** Sends one registration's commands in order until nothing is left or something stops it. */
export async function drain(parts: Draining, registration: RegistrationRecord, sizes: BatchSizes): Promise<Drained> {
  const drained: Drained = { answered: 0, revoked: false, stoppedBy: null }
  const { registrationId } = registration
  let realigned = 0
  while (!parts.signal.aborted) {
    const size = sizes.get(registrationId) ?? fullBatch
    parts.expectWithin(localWorkMs)
    const step = await deliverNext(parts, registration, size)
    if (step.kind === 'nothing') break
    if (step.kind === 'realigned') {
      realigned += 1
      if (realigned > mostRealignments) return { ...drained, stoppedBy: { kind: 'broken' } }
      continue
    }
    if (step.kind === 'answered') {
      drained.answered += step.count
      drained.revoked ||= step.revoked
      sizes.set(registrationId, grow(size))
      parts.onAnswered(step.count)
      continue
    }
    if (mayBeItsSize(step)) sizes.set(registrationId, shrink(size))
    if (step.kind === 'too-large' && size > 1) continue
    return { ...drained, stoppedBy: step }
  }
  return drained
}

/** Children whose parent may have been answered by what was just sent. */
export async function askAgain(parts: Draining, registration: RegistrationRecord): Promise<void> {
  parts.expectWithin(localWorkMs)
  await askForHeld(parts, registration, fullBatch)
}

function mayBeItsSize({ kind }: Step): boolean {
  return kind === 'no-network' || kind === 'too-large' || kind === 'broken'
}
