import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { EmbeddedFailure } from './failure.ts'

export type RunAs = {
  /** Owner that the cluster's files need; undefined where the current user is the one. */
  owner?: { uid: number; gid: number }
  /** The program and arguments that run `program` as that user and end it when this process dies. */
  wrap(program: string, args: readonly string[]): { command: string; args: string[] }
}

const dacOverride = 1n << 1n
const setPrivileges = 1n << 8n

/**
 * PostgreSQL refuses to run as root, so root runs it as the owner of an existing `cluster`, else as `postgres`, else as
 * `nobody`; with the one capability that lets it pass through folders which only root may enter, where we have it.
 * An ordinary user runs it as himself.
 */
export function chooseRunAs(cluster: string): RunAs {
  const setpriv = process.platform === 'linux' ? findProgram('setpriv') : undefined
  if (process.getuid?.() !== 0) {
    return { wrap: (program, args) => (setpriv ? through(setpriv, dieWithUs, program, args) : plain(program, args)) }
  }
  const owner = ownerOf(cluster) ?? accountNamed('postgres') ?? accountNamed('nobody')
  if (!setpriv || !owner) throw new EmbeddedFailure('root-unsupported', cluster, setpriv ? '' : 'setpriv is missing')
  const flags = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups', ...passFolders(), ...dieWithUs]
  return { owner, wrap: (program, args) => through(setpriv, flags, program, args) }
}

// A fast shutdown, sent by the kernel: a killed server leaves no database behind.
const dieWithUs = ['--pdeathsig', 'INT']

function passFolders() {
  const mine = capabilities()
  const may = (mine & dacOverride) !== 0n && (mine & setPrivileges) !== 0n
  return may ? ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'] : []
}

function capabilities() {
  const line = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))
  return BigInt(`0x${line?.[1] ?? '0'}`)
}

function through(setpriv: string, flags: readonly string[], program: string, args: readonly string[]) {
  return { command: setpriv, args: [...flags, program, ...args] }
}

function plain(program: string, args: readonly string[]) {
  return { command: program, args: [...args] }
}

function ownerOf(path: string) {
  const found = statSync(path, { throwIfNoEntry: false })
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined
}

function accountNamed(name: string) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function findProgram(name: string) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/bin'].filter(Boolean)
  return folders
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}
