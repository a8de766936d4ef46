import type { AnyRouter } from '@trpc/server'
import type { AnyCommand } from '../command/define.ts'
import type { CommandsFor } from '../command/push.ts'
import { type Services, roleMay } from '../context.ts'
import { isModuleOn } from '@melati/domain/module-on'
import { tellKeptOut } from '../kept-out.ts'
import type { Meta } from '../trpc.ts'

/**
 * The commands a phone's batch may name: mutations built by `command`, by their path in the router. A sender meets the
 * same table of rights and the same modules as a screen does.
 */
export function commandsFor(router: AnyRouter, { rights, log }: Pick<Services, 'rights' | 'log'>): CommandsFor {
  const commands = new Map(commandsOf(router))
  return ({ actor, tenant }) => ({
    find(path) {
      const command = commands.get(path)
      if (command === undefined) return { ok: false, because: 'not-found' }
      if (!roleMay(rights, path, actor.role)) {
        tellKeptOut(log, { path, actor, tenantId: tenant.tenantId })
        return { ok: false, because: 'not-allowed' }
      }
      if (!isModuleOn(tenant, path)) return { ok: false, because: 'module-off' }
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
