import type { AnyRouter } from '@trpc/server'
import type { AnyCommand } from '../command/define.ts'
import type { CommandsFor } from '../command/push.ts'
import { type Rights, roleMay } from '../context.ts'
import { isModuleOn } from '@melati/domain/module-on'
import type { Meta } from '../trpc.ts'

/**
 * The commands a phone's batch may name: mutations built by `command`, by their path in the router. A sender meets the
 * same table of rights and the same modules as a screen does.
 */
export function commandsFor(router: AnyRouter, rights: Rights): CommandsFor {
  const commands = new Map(commandsOf(router))
  return (sender) => ({
    find(path) {
      const command = commands.get(path)
      if (command === undefined) return { ok: false, because: 'not-found' }
      if (!roleMay(rights, path, sender.actor.role)) return { ok: false, because: 'not-allowed' }
      if (!isModuleOn(sender.tenant, path)) return { ok: false, because: 'module-off' }
      return { ok: true, command }
    },
  })
}

function commandsOf(router: AnyRouter): [string, AnyCommand][] {
  const procedures = Object.entries(router._def.procedures)
  return procedures.flatMap(([path, procedure]) => {
    const { type, meta } = procedureOf(procedure)
    return type === 'mutation' && meta?.command !== undefined ? [[path, meta.command]] : []
  })
}

function procedureOf(procedure: unknown): { type: string; meta?: Meta } {
  return (procedure as { _def: { type: string; meta?: Meta } })._def
}
