import { isReserved } from './reserved.ts'

/** All that a module and the record it keeps are called, in each place where they have a name. */
export interface Names {
  /** The folder and what stands before the dot of a path: `kampung-pkk`. */
  readonly module: string
  /** `kampungPkk` */
  readonly ident: string
  /** Its schema, and its figures: `kampung_pkk`. */
  readonly schema: string
  /** One record: `activity-report`. */
  readonly entity: string
  readonly record: string
  readonly Record: string
  readonly record_: string
  /** Several of them: as the module is called, if that is the plural, else the same word. */
  readonly records: string
  readonly Records: string
  readonly records_: string
  /** For people: `kampung PKK`. */
  readonly label: string
  readonly Label: string
  readonly article: string
}

export interface Taken {
  readonly modules: readonly string[]
  readonly entities: readonly string[]
}

export type Named = { readonly ok: true; readonly names: Names } | { readonly ok: false; readonly why: string }

/** Small words; one digit may stand in the first (up2k), since a phone's path with more could hide a number of a person. */
const kebab = /^[a-z]+\d?[a-z]*(-[a-z]+)*$/
/** As long as the audit's filter by module takes. */
const longest = 30

/** `record` defaults to the module's name without a plural s: `visits` keeps visits, each a `visit`. */
export function nameModule(module: string, record: string | undefined, taken: Taken): Named {
  const entity = record ?? module.replace(/(?<=[^s])s$/, '')
  const wrong =
    misspelt('module', module) ??
    misspelt('record', entity) ??
    (taken.modules.includes(module) ? `packages/modules/src/${module} is there already.` : undefined) ??
    (taken.entities.includes(entity)
      ? `Another module keeps records called '${entity}' (packages/domain/src/ids.ts); name yours with --record.`
      : undefined) ??
    reserved('module', module) ??
    reserved('record', entity)
  if (wrong !== undefined) return { ok: false, why: wrong }
  const many = module === `${entity}s` ? module : entity
  const label = labelOf(entity)
  return {
    ok: true,
    names: {
      module,
      ident: camel(module),
      schema: snake(module),
      entity,
      record: camel(entity),
      Record: capital(camel(entity)),
      record_: snake(entity),
      records: camel(many),
      Records: capital(camel(many)),
      records_: snake(many),
      label,
      Label: capital(labelOf(many)),
      article: /^[aeiou]/.test(label) ? 'an' : 'a',
    },
  }
}

function misspelt(what: 'module' | 'record', name: string): string | undefined {
  if (!kebab.test(name)) {
    const meant = kebabOf(name)
    const like = kebab.test(meant) ? `, such as '${meant}'` : ", such as 'kampung-pkk'"
    return `'${name}' cannot be the name of a ${what}: use small letters and single hyphens${like}.`
  }
  if (name.length < 2 || name.length > longest) {
    return `'${name}' cannot be the name of a ${what}: it has 2 to ${longest} characters.`
  }
  return undefined
}

const reserved = (what: 'module' | 'record', name: string) =>
  isReserved(name) ? `'${name}' cannot be the name of a ${what}: the word means something else already.` : undefined

const kebabOf = (name: string) =>
  name
    .normalize('NFKD')
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')

const camel = (name: string) => name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
/** Words that are letters: 'kampung PKK'. */
const labelOf = (name: string) =>
  name.replaceAll('-', ' ').replaceAll(/\b(pkk|up2k|wnbk|pkdrt|sk|rt|rw)\b/g, (word) => word.toUpperCase())
const snake = (name: string) => name.replaceAll('-', '_')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
