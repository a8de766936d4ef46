import { run } from '@melati/config/run'

/** Applies a patch to the tree at `folder`, or takes it back, or only looks whether it fits; undefined, or git's words. */
export async function apply(
  folder: string,
  patchFile: string,
  ...how: readonly ('--check' | '--reverse')[]
): Promise<string | undefined> {
  const { exitCode, output } = await run('git', ['apply', ...how, patchFile], {
    cwd: folder,
    // A copy in a folder below some other repository must not be taken for a part of that.
    env: { ...process.env, GIT_CEILING_DIRECTORIES: folder, GIT_DIR: '/dev/null' },
    timeoutMs: 30_000,
  })
  return exitCode === 0 ? undefined : output.trim()
}
