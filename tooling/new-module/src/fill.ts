import type { Names } from './names.ts'

export interface Parts {
  readonly figures: boolean
  readonly admin: boolean
  readonly cadre: boolean
}

/**
 * Fills a template. `{{module}}` and its like are put in; lines between `//: figures` and `//: end` stay when the module
 * has that part, after `//: not figures` when it has not, after `//: admin or cadre` when it has one of them.
 */
export function fill(template: string, names: Names, parts: Parts): string {
  const kept: string[] = []
  let open = true
  for (const line of template.split('\n')) {
    const [, condition] = /^\s*\/\/: (.+)$/.exec(line) ?? []
    if (condition === 'end') open = true
    else if (condition !== undefined) open = holds(condition, parts)
    else if (open) kept.push(line)
  }
  const isPlain = names.module === names.ident
  const words: Readonly<Record<string, string>> = {
    ...names,
    key: isPlain ? names.ident : `'${names.module}'`,
    access: isPlain ? `.${names.ident}` : `['${names.module}']`,
  }
  return kept.join('\n').replaceAll(/\{\{(\w+)\}\}/g, (_, word: string) => {
    const text = words[word]
    if (text === undefined) throw new Error(`a template asks for {{${word}}}`)
    return text
  })
}

function holds(condition: string, parts: Parts): boolean {
  return condition.split(' or ').some((one) => {
    const [, no, part] = /^(not )?(figures|admin|cadre)$/.exec(one) ?? []
    if (part === undefined) throw new Error(`a template asks whether there is '${one}'`)
    return parts[part as keyof Parts] === (no === undefined)
  })
}
