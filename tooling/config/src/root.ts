import { join } from 'node:path'

/** Folder of the repository. */
export const root = join(import.meta.dirname, '../../..')

/** Path of a program that the workspace brought with it. */
export function program(name: string): string {
  return join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)
}
