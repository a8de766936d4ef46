import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { editsFor } from './edits.ts'
import { fill, type Parts } from './fill.ts'
import { type Names, nameModule } from './names.ts'

const templates = join(import.meta.dirname, '../templates')

export interface Order extends Parts {
  readonly module: string
  readonly record?: string | undefined
  /** When its migration is dated. */
  readonly now: Date
}

/** Paths from the root, or why nothing was written. */
export type Written =
  | { readonly ok: true; readonly names: Names; readonly files: readonly string[] }
  | { readonly ok: false; readonly why: string }

/** Writes a module into the tree at `root`. Everything is made first and written then, so that a failure leaves nothing half. */
export function writeModule(root: string, order: Order): Written {
  const modules = join(root, 'packages/modules/src')
  const named = nameModule(order.module, order.record, {
    modules: readdirSync(modules),
    entities: entitiesIn(readFileSync(join(root, 'packages/domain/src/ids.ts'), 'utf8')),
  })
  if (!named.ok) return named
  const { names } = named
  const put = (template: string) => fill(template, names, order)
  const made = filesOf(names, order).map(({ template, file }) => ({
    file: `packages/modules/src/${names.module}/${file}`,
    text: put(readFileSync(join(templates, `${template}.txt`), 'utf8')),
  }))
  const edited = editsFor(names, order, put).map(({ file, edit }) => ({
    file,
    text: edit(readFileSync(join(root, file), 'utf8')),
  }))
  for (const { file, text } of [...made, ...edited]) {
    const path = join(root, file)
    if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return { ok: true, names, files: [...made, ...edited].map(({ file }) => file) }
}

function filesOf(names: Names, { figures, admin, cadre, now }: Order): { template: string; file: string }[] {
  // '2026-12-01T0900', as every migration of the tree is dated.
  const dated = now.toISOString().slice(0, 16).replace(':', '')
  const same = [
    'tables.ts',
    'rules.ts',
    'queries.ts',
    'router.ts',
    'router.test.ts',
    'words.ts',
    ...(figures ? ['figures.ts'] : []),
    ...(admin ? ['admin.tsx', 'admin/list.tsx', 'admin/add.tsx', 'admin/rename.tsx'] : []),
    ...(cadre
      ? ['feeds.ts', 'rows.ts', 'overlay.ts', 'phone-state.ts', 'cadre.tsx', 'cadre/list.tsx', 'cadre/add.tsx']
      : []),
  ]
  return [
    { template: 'migration.ts', file: `migrations/${dated}-create-${names.entity}.ts` },
    ...same.map((file) => ({ template: file, file })),
  ]
}

function entitiesIn(ids: string): string[] {
  const list = /export const entities = \[([^\]]*)\]/.exec(ids)?.[1] ?? ''
  return [...list.matchAll(/'([^']+)'/g)].flatMap(([, entity]) => entity ?? [])
}
