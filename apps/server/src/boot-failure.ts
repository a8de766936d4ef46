/** Why the server did not start, in words: what happened and what to do. */
export class BootFailure extends Error {
  readonly sentence: { readonly id: string; readonly en: string }
  constructor(sentence: { readonly id: string; readonly en: string }, options?: ErrorOptions) {
    super(sentence.en, options)
    this.name = 'BootFailure'
    this.sentence = sentence
  }
}
