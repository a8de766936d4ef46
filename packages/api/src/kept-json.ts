/** Texts of answers that are given more than once. */
const texts = new WeakMap<object, string>()

/** Says that an answer is kept and never changed, so that its JSON is written once. */
export function keptJson<T extends object>(answer: T): T {
  texts.set(answer, JSON.stringify(answer))
  return answer
}

/** The JSON of what a procedure answered; undefined for nothing. */
export const jsonOf = (answer: unknown): string | undefined =>
  (typeof answer === 'object' && answer !== null ? texts.get(answer) : undefined) ?? JSON.stringify(answer)
