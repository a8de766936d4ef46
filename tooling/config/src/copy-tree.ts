import { existsSync, rmSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, realpath, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { root } from './root.ts'
import { run } from './run.ts'
import type { Ran } from './run.ts'

/** What is made from the sources, or belongs to one folder only. */
const leftBehind = new Set(['.git', 'node_modules', 'dist', '.turbo', '.data', '.artifacts', 'coverage'])

export interface TreeCopy {
  readonly folder: string
  /** Runs a program of the workspace ('vitest', 'tsc') in the copy. */
  run(name: string, args: readonly string[], timeoutMs: number): Promise<Ran>
  remove(): void
}

/**
 * Copies the working tree as it stands, uncommitted changes too, to a folder where it may be broken. Packages of the
 * registry are linked; those of the workspace are the copy's own, or a test in it would run the original's code.
 */
export async function copyTree(): Promise<TreeCopy> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'melati-copy-')))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  process.once('exit', remove)
  await cp(root, folder, { recursive: true, filter: (path) => path === root || !leftBehind.has(basename(path)) })
  for (const home of await packageFolders()) await linkDependencies(home, folder)
  const env = outsideVitest()
  return {
    folder,
    run: (name, args, timeoutMs) => run(join(folder, 'node_modules/.bin', name), args, { cwd: folder, env, timeoutMs }),
    remove: () => {
      process.removeListener('exit', remove)
      remove()
    },
  }
}

/** The root and every package, as paths from the root. */
async function packageFolders(): Promise<string[]> {
  const groups = ['apps', 'packages', 'tooling']
  const inside = await Promise.all(
    groups.map(async (group) => (await readdir(join(root, group))).map((name) => join(group, name))),
  )
  return ['.', ...inside.flat()].filter((home) => existsSync(join(root, home, 'node_modules')))
}

async function linkDependencies(home: string, folder: string): Promise<void> {
  const from = join(root, home, 'node_modules')
  const to = join(folder, home, 'node_modules')
  for (const name of await readdir(from)) {
    if (name === '@melati') {
      await mkdir(join(to, name), { recursive: true })
      for (const own of await readdir(join(from, name))) {
        const target = relative(root, await realpath(join(from, name, own)))
        await symlink(join(folder, target), join(to, name, own))
      }
    } else if (name === '.bin' || !name.startsWith('.')) {
      await mkdir(to, { recursive: true })
      await symlink(await realpath(join(from, name)), join(to, name))
    }
  }
}

/** A vitest that is started from within a test must not take itself for a worker of the outer one. */
function outsideVitest(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV$|TEST$|FORCE_COLOR$)/.test(name))
  return { ...Object.fromEntries(own), NO_COLOR: '1' }
}
