import * as z from 'zod/mini'
import { allow, type Decision, refuse } from './refusal.ts'
import { reservedSlugs } from './reserved-slugs.ts'
import { looksLike } from './slug.ts'

const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/** The name of a host as DNS has it, in small letters and without a port: two labels and more, and no punycode. */
export const Host = z
  .string('host-invalid')
  .check(
    z.refine((text) => {
      const labels = text.split('.')
      const isDns = text.length <= 253 && labels.length >= 2 && labels.every((one) => label.test(one))
      return isDns && labels.every((one) => one.slice(2, 4) !== '--') && /^[a-z]{2,}$/.test(labels.at(-1) ?? '')
    }, 'host-invalid'),
  )
  .brand<'Host'>()
export type Host = z.infer<typeof Host>

/** Names that mean another machine in every network, so that nobody can own one. */
const everywhere = new Set(['localhost', 'local', 'lan', 'home', 'internal', 'intranet', 'invalid', 'onion', 'arpa'])
const reserved = new Set(reservedSlugs.map(looksLike))

/** Whether a name only means something in the network it is spoken in: one word, or a suffix that nobody can own. */
export function isLocalHost(host: string): boolean {
  const labels = host.split('.')
  return labels.length === 1 || everywhere.has(labels.at(-1) ?? '')
}

/**
 * The host that a city gets for itself, or `host-invalid`, `host-reserved` (the installation's own, one that looks like it,
 * one below it with a reserved word in it, a name of the local network), `host-taken` (or looking like another's). A-139.
 */
export function decideHost(text: string, ownHost: string, taken: Iterable<string>): Decision<Host> {
  const host = Host.safeParse(text.trim().toLowerCase())
  if (!host.success) return refuse('host-invalid', { field: 'host' })
  const looks = looksLike(host.data)
  const isReserved =
    isLocalHost(host.data) ||
    looks === looksLike(ownHost) ||
    (host.data.endsWith(`.${ownHost}`) &&
      host.data
        .slice(0, -ownHost.length - 1)
        .split('.')
        .some(isReservedWord))
  if (isReserved) return refuse('host-reserved', { field: 'host' })
  for (const other of taken) if (looksLike(other) === looks) return refuse('host-taken', { field: 'host' })
  return allow(host.data)
}

const isReservedWord = (word: string) => reserved.has(looksLike(word))
