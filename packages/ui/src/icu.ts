/** One piece of a compiled sentence: literal text, or an argument with what to do with it. */
export type IcuPart =
  | string
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'number'; readonly name: string }
  | { readonly kind: 'count' }
  | { readonly kind: 'plural'; readonly name: string; readonly cases: IcuCases }
  | { readonly kind: 'selectordinal'; readonly name: string; readonly cases: IcuCases }
  | { readonly kind: 'select'; readonly name: string; readonly cases: IcuCases }
export type IcuCases = ReadonlyMap<string, readonly IcuPart[]>

/**
 * Compiles the part of ICU MessageFormat that our sentences use: `{name}`, `{n, number}`, `plural` (with `=1` and
 * `#`), `selectordinal` and `select`, nested at will. Throws a SyntaxError that quotes the sentence. Dates and money
 * are formatted by `format.ts` and handed in as text. Half a kilobyte instead of the nine of a general compiler,
 * which stays the oracle of its tests.
 */
export function compileIcu(sentence: string): readonly IcuPart[] {
  let at = 0
  const fail = (what: string): never => {
    throw new SyntaxError(`${what} at ${at} in "${sentence}"`)
  }
  const space = () => {
    while (/\s/.test(sentence[at] ?? '')) at++
  }
  const word = () => {
    space()
    const from = at
    while (/[^\s{},#]/.test(sentence[at] ?? '')) at++
    if (from === at) fail('A name is missing')
    const name = sentence.slice(from, at)
    space()
    return name
  }
  const expect = (mark: string) => {
    if (sentence[at] !== mark) fail(`"${mark}" is missing`)
    at++
  }

  function message(inCase: boolean, inPlural: boolean): IcuPart[] {
    const parts: IcuPart[] = []
    let text = ''
    const flush = () => {
      if (text) parts.push(text)
      text = ''
    }
    while (at < sentence.length) {
      const mark = sentence[at]
      if (mark === '}') {
        if (!inCase) fail('"}" closes nothing')
        break
      }
      if (mark === '{') {
        flush()
        at++
        parts.push(argument())
      } else if (mark === '#' && inPlural) {
        flush()
        at++
        parts.push({ kind: 'count' })
      } else {
        text += mark
        at++
      }
    }
    flush()
    return parts
  }

  function argument(): IcuPart {
    const name = word()
    if (sentence[at] === '}') {
      at++
      return { kind: 'value', name }
    }
    expect(',')
    const kind = word()
    if (kind === 'number') {
      expect('}')
      return { kind, name }
    }
    if (kind !== 'plural' && kind !== 'selectordinal' && kind !== 'select') return fail(`"${kind}" is not known`)
    expect(',')
    space()
    const cases = new Map<string, readonly IcuPart[]>()
    while (at < sentence.length && sentence[at] !== '}') {
      const key = word()
      expect('{')
      cases.set(key, message(true, kind !== 'select'))
      expect('}')
      space()
    }
    expect('}')
    if (!cases.has('other')) fail(`"${name}" has no "other"`)
    return { kind, name, cases }
  }

  return message(false, false)
}

/** Writes a compiled sentence with its values; `number` formats counts and the values of `{n, number}`. */
export function writeIcu(
  parts: readonly IcuPart[],
  values: Readonly<Record<string, string | number>>,
  locale: string,
  number: (value: number) => string,
  count = 0,
): string {
  let out = ''
  for (const part of parts) {
    if (typeof part === 'string') out += part
    else if (part.kind === 'count') out += number(count)
    else {
      const value = values[part.name]
      if (part.kind === 'value') out += typeof value === 'number' ? number(value) : (value ?? '')
      else if (part.kind === 'number') out += number(Number(value))
      else if (part.kind === 'select')
        out += writeIcu(part.cases.get(String(value)) ?? part.cases.get('other') ?? [], values, locale, number, count)
      else {
        const type = part.kind === 'plural' ? 'cardinal' : 'ordinal'
        const chosen =
          part.cases.get(`=${value}`) ??
          part.cases.get(new Intl.PluralRules(locale, { type }).select(Number(value))) ??
          part.cases.get('other') ??
          []
        out += writeIcu(chosen, values, locale, number, Number(value))
      }
    }
  }
  return out
}
