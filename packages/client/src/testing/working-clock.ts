/** What a turn of the event loop may count for, in milliseconds: a longer one was the machine's, not the kit's. */
const mostOfTurn = 20

let passed = 0
let last = performance.now()
let waiting: { readonly due: number; readonly call: () => void }[] = []

/**
 * Milliseconds in which this process was let work. A machine that is busy with something else stops it, so that what a
 * phone waits for at most is never over before the peer, which lives in the same process, had a chance to answer.
 */
export const workedMs = (): number => passed

/** Calls back once so much of that time has passed; answers how to call it off. */
export function afterWork(ms: number, call: () => void): () => void {
  const one = { due: passed + ms, call }
  waiting.push(one)
  return () => {
    waiting = waiting.filter((each) => each !== one)
  }
}

setInterval(() => {
  const now = performance.now()
  passed += Math.min(now - last, mostOfTurn)
  last = now
  const due = waiting.filter((one) => one.due <= passed).toSorted((a, b) => a.due - b.due)
  for (const one of due) {
    // One that was due may have called off another.
    if (!waiting.includes(one)) continue
    waiting = waiting.filter((each) => each !== one)
    one.call()
  }
}, 1).unref()
