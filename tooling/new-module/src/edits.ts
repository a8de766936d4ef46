import type { Names } from './names.ts'
import type { Parts } from './fill.ts'

/** A file that names every module or every entity, and how it reads with one more. Throws where it has no place for it. */
export interface Edit {
  readonly file: string
  readonly edit: (text: string) => string
}

export function editsFor(names: Names, parts: Parts, fill: (template: string) => string): Edit[] {
  return [
    { file: 'packages/modules/src/registry.ts', edit: (text) => register(text, names) },
    {
      file: 'packages/modules/src/rights.ts',
      edit: (text) => before(text, '} satisfies Record<ProcedurePath, Right>', rightsOf(names, parts)),
    },
    { file: 'packages/domain/src/ids.ts', edit: (text) => addId(text, names) },
    // The tests that put another city's id into every input need a real row of every entity.
    { file: 'packages/modules/src/testing/a-full-city.ts', edit: (text) => addRow(text, names, fill) },
    {
      file: 'packages/modules/src/testing/examples.ts',
      edit: (text) =>
        before(text, '      // Of the city.\n', `      '${names.module}.add.input.${names.record}Id': newId(),\n`),
    },
  ]
}

/** Its one line, where the alphabet has it. */
function register(text: string, { module, ident }: Names): string {
  const named = module === ident ? ident : `${ident} as '${module}'`
  const line = `export { ${named} } from './${module}/router.ts'`
  const [head = [], lines = []] = [/^(?!export)/, /^export/].map((kind) =>
    text
      .trimEnd()
      .split('\n')
      .filter((one) => kind.test(one)),
  )
  const folder = (one: string) => one.slice(one.indexOf("'./"))
  return `${[...head, ...[...lines, line].toSorted((a, b) => (folder(a) < folder(b) ? -1 : 1))].join('\n')}\n`
}

function rightsOf({ module }: Names, parts: Parts): string {
  const writers = parts.cadre ? 'recorders' : 'office'
  const rights = { add: writers, rename: writers, list: 'areaRoles', ...(parts.figures ? { totals: 'areaRoles' } : {}) }
  return Object.entries(rights)
    .map(([procedure, roles]) => `  '${module}.${procedure}': ${roles},\n`)
    .join('')
}

function addId(text: string, { entity, Record }: Names): string {
  const listed = before(text, '] as const\n', `  '${entity}',\n`)
  const schema = `export const ${Record}Id = id('${entity}')\nexport type ${Record}Id = z.infer<typeof ${Record}Id>\n\n`
  return before(listed, 'export const CommandId = ', schema)
}

function addRow(text: string, { record, Record, entity }: Names, fill: (template: string) => string): string {
  const imported = before(text, "} from '@melati/domain/ids'", `  ${Record}Id,\n`)
  const placed = before(
    imported,
    '  return {\n    ids: {\n',
    fill(`  const {{record}}Id = {{Record}}Id.parse(world.newId())
//: cadre
  await applied(cadre{{access}}.add(world.order({ {{record}}Id, unitId, name: 'Mawar' })))
//: end
//: not cadre
  await applied(board{{access}}.add(world.order({ {{record}}Id, unitId, name: 'Mawar' })))
//: end
`),
  )
  const key = entity === record ? record : `'${entity}'`
  return before(placed, '    },\n    unnamed:', `      ${key}: ${record}Id,\n`)
}

/** Puts text before the first place that reads so. */
function before(text: string, place: string, more: string): string {
  const at = text.indexOf(place)
  if (at < 0) throw new Error(`there is no '${place.trim()}' to put this before:\n${more}`)
  return text.slice(0, at) + more + text.slice(at)
}
