export interface Sentence {
  readonly id: string
  readonly en: string
}

/** Why the server does not start, in words for the person at the terminal: what is wrong and what to do. Never a stack. */
export class BootProblem extends Error {
  readonly sentences: readonly Sentence[]
  constructor(...sentences: readonly Sentence[]) {
    super(sentences.map(({ en }) => en).join(' '))
    this.name = 'BootProblem'
    this.sentences = sentences
  }
}

export function printProblem(error: unknown, write: (text: string) => void): void {
  const { sentences } = problemOf(error)
  for (const { id, en } of sentences) write(`\n✗ ${id}\n  ${en}\n`)
}

function problemOf(error: unknown): { readonly sentences: readonly Sentence[] } {
  if (error instanceof BootProblem) return error
  if (isSaid(error)) return { sentences: [error.sentence] }
  if (isFaulty(error)) return { sentences: error.faults.map(({ sentence }) => sentence) }
  const words = error instanceof Error ? error.message : String(error)
  return {
    sentences: [
      { id: `Melati tidak dapat dijalankan: ${firstLine(words)}`, en: `Melati could not start: ${firstLine(words)}` },
    ],
  }
}

/** EmbeddedFailure: it says itself what to do. */
function isSaid(error: unknown): error is Error & { sentence: Sentence } {
  return error instanceof Error && 'sentence' in error && isSentence(error.sentence)
}

/** AppRoleRefused: all that the login may and must not. */
function isFaulty(error: unknown): error is Error & { faults: readonly { sentence: Sentence }[] } {
  return error instanceof Error && error.name === 'AppRoleRefused' && 'faults' in error && Array.isArray(error.faults)
}

function isSentence(value: unknown): value is Sentence {
  return typeof value === 'object' && value !== null && 'id' in value && 'en' in value
}

const firstLine = (words: string) => words.split('\n', 1)[0] ?? ''
