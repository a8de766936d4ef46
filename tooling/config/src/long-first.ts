import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those that drive a browser through everything take minutes each, and would leave the other workers idle at the end. */
const long = ['/journey/screens/', '/gallery.test.', '/journey/']

const rankOf = ({ moduleId }: TestSpecification) => {
  const at = long.findIndex((part) => moduleId.includes(part))
  return at === -1 ? long.length : at
}

/** The usual order, but the files that take longest begin. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}
