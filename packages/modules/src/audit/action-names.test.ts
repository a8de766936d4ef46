import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hasName } from './admin/action-names.ts'
import { hasModuleName, modules } from './module-names.ts'

const root = join(import.meta.dirname, '../../..')
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

test('every action the log can hold has a name people read', () => {
  const routers = globSync('modules/src/*/router/*.ts', { cwd: root }).map(textOf)
  const named = routers.flatMap((text) =>
    [...text.matchAll(/(?:action: |audited\(ctx, |recordOwn\(ctx, )'([\w.]+)'/gu)].map(([, action = '']) => action),
  )
  const kinds = [...textOf('api/src/auth/events.ts').matchAll(/^ {2}\| '([\w-]+)'/gmu)].map(
    ([, kind]) => `auth.${kind}`,
  )
  expect(named.length).toBeGreaterThan(35)
  expect(kinds.length).toBeGreaterThan(8)
  expect([...named, ...kinds].filter((action) => !hasName(action))).toEqual([])
  expect(modules.filter((module) => !hasModuleName(module))).toEqual([])
})
