import { connect, type Db } from '@melati/db/connect'
import type { Context, Services, Tenant } from '@melati/api/context'
import type { Message } from '@melati/api/auth/deliver'
import { ask } from '@melati/db/tenancy'
import { tenantById } from '@melati/db/tenants'
import { freshDb, type FreshDb } from '@melati/db/testing/fresh-db'
import { completeTenant } from '@melati/api/tenant'
import type { Actor } from '@melati/domain/actor'
import type { Role } from '@melati/domain/roles'
import { CommandId } from '@melati/domain/ids'
import type { AnyRouter } from '@trpc/server'
import { makeCity, type City, type TenantRole } from './a-city.ts'
import { makeOperator } from './operator.ts'
import { makeServices, type TestClock } from './services.ts'

type Caller<R extends AnyRouter> = ReturnType<R['createCaller']>

/** A city of the world, with a caller for whoever acts in it. */
export interface WorldCity<R extends AnyRouter> extends City {
  /** The front door as somebody of that role, where `City.grants` puts her, or under another grant of this city. */
  as(who: TenantRole | Actor): Caller<R>
  contextOf(who: TenantRole | Actor): Promise<Context>
  tenant(): Promise<Tenant>
}

export interface World<R extends AnyRouter> extends AsyncDisposable {
  readonly db: Db
  /** The database under it, with the URLs of owner and superuser. */
  readonly made: FreshDb
  readonly services: Services
  /** What was sent to people, oldest first. */
  readonly sent: readonly Message[]
  readonly clock: TestClock
  /** Levels as in Medan: kecamatan, kelurahan, lingkungan, dasawisma. */
  readonly a: WorldCity<R>
  /** Levels as in Tangerang Selatan: kecamatan, kelurahan, rw, rt, dasawisma. */
  readonly b: WorldCity<R>
  asOperator(): Caller<R>
  contextOfOperator(): Context
  asNobody(): Caller<R>
  contextOfNobody(): Context
  /** `{ id, input }` of a new command. */
  order<I>(input: I): { id: CommandId; input: I }
  newId(): string
}

/**
 * Two invented cities with people of every role, on a database of its own, with a clock that stands still:
 *
 *     await using world = await makeWorld(router({ boards: boards.router }))
 *     await world.a.as('city-board').boards.appoint(world.order({ … }))
 */
export async function makeWorld<R extends AnyRouter>(router: R): Promise<World<R>> {
  const made = await freshDb()
  const db = connect(made.appUrl, { max: 4, patience: 20_000 })
  const { services, clock, sent } = await makeServices(db)
  const open = (context: () => Promise<Context>) => router.createCaller(context) as Caller<R>
  const operator = await makeOperator(db, services)
  const city = async (plan: Parameters<typeof makeCity>[1]): Promise<WorldCity<R>> => {
    const one = await makeCity(services, plan)
    const tenant = () => tenantOf(db, one.tenantId)
    const contextOf = async (who: TenantRole | Actor) =>
      context(services, typeof who === 'string' ? one.grants[who] : who, await tenant())
    return { ...one, tenant, contextOf, as: (who) => open(() => contextOf(who)) }
  }
  return {
    db,
    made,
    services,
    sent,
    clock,
    a: await city('a'),
    b: await city('b'),
    asOperator: () => open(() => Promise.resolve(context(services, operator, null))),
    contextOfOperator: () => context(services, operator, null),
    asNobody: () => open(() => Promise.resolve(context(services, null, null))),
    contextOfNobody: () => context(services, null, null),
    order: (input) => ({ id: CommandId.parse(services.newId()), input }),
    newId: services.newId,
    [Symbol.asyncDispose]: async () => {
      await db[Symbol.asyncDispose]()
      await made[Symbol.asyncDispose]()
    },
  }
}

async function tenantOf(db: Db, tenantId: number): Promise<Tenant> {
  const [[entry]] = await ask(db, tenantById(tenantId))
  if (entry === undefined) throw new Error(`no tenant ${tenantId}`)
  return completeTenant(entry)
}

function context(services: Services, actor: Actor | null, tenant: Tenant | null): Context {
  const byPhone: readonly Role[] = ['cadre', 'group-officer', 'centre-manager']
  return {
    ...services,
    requestId: services.newId(),
    address: '203.0.113.7',
    headers: new Headers(),
    actor,
    tenant,
    session:
      actor === null
        ? null
        : {
            sessionId: services.newId(),
            accountId: actor.accountId,
            kind: byPhone.includes(actor.role) ? 'phone' : 'password',
            name: 'CONTOH',
            language: 'id',
            secondFactor: true,
            grant: { tenantId: tenant?.tenantId ?? null, ...actor },
          },
  }
}
