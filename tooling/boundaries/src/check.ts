import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { ruleSet } from './rules.ts'

export interface Boundaries {
  readonly violations: readonly { rule: string; from: string; to: string }[]
  readonly cruised: number
  readonly existing: number
}

const ROOTS = ['packages', 'apps', 'tooling']
const SKIPPED = new Set(['node_modules', 'dist', '.turbo', 'gallery'])

/**
 * Reads the imports of every source file below `root`. With a compiler it cannot use the cruiser sees nothing and is
 * content; so what it cruised is counted against what there is. Tests are left out: they may reach anywhere, and the
 * parser does not know `using`.
 */
export async function checkBoundaries(root: string): Promise<Boundaries> {
  const roots = (await readdir(root)).filter((name) => ROOTS.includes(name))
  const { output } = await cruise(
    roots,
    {
      baseDir: root,
      validate: true,
      ruleSet,
      parser: 'swc',
      tsPreCompilationDeps: 'specify',
      combinedDependencies: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)(dist|\\.turbo|gallery)/|\\.test\\.tsx?$' },
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.css', '.json', '.woff2'],
    },
  )
  const { summary, modules } = output as ICruiseResult
  return {
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    cruised: modules.filter(({ source }) => /^(packages|apps|tooling)\/.*\.tsx?$/.test(source)).length,
    existing: (await Promise.all(roots.map((name) => sources(path.join(root, name))))).flat().length,
  }
}

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry) => {
      const here = path.join(folder, entry.name)
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sources(here)
      return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [here] : []
    }),
  )
  return found.flat()
}
