import { auditRows } from '@melati/api/audit/record'
import type { Services, Tenant } from '@melati/api/context'
import { completeTenant } from '@melati/api/tenant'
import { emit } from '@melati/api/webhooks/emit'
import { fold } from '@melati/db/figures/fold'
import { ask, read, write } from '@melati/db/tenancy'
import { tenantById, tenantDirectory } from '@melati/db/tenants'
import { type Period, periodFromNumber, periodNumber } from '@melati/domain/period'
import { closesOn } from '@melati/domain/statistics/closing'
import { attribution } from '../cities/published.ts'
import { figures as householdFigures } from '../households/published.ts'
import { figures as up2kFigures } from '../up2k/published.ts'
import { figuresOf, monthQueries, publicationOfMonth } from './counted.ts'
import { mayPublish, wantedPeriods } from './due.ts'
import { insertPublication, isPublished, lockPublishing, type Metadata, unpublished } from './queries.ts'

export type PublishServices = Pick<Services, 'db' | 'now' | 'newId' | 'log'>

/** The wording and the counting of the numbers; another one when either changes. */
const DEFINITION = 'melati-statistik-1'

/**
 * Publishes every closed month that is not published yet, city by city and the oldest month first. What could not be counted
 * yet, or failed, is tried again at the next turn; `done` remembers for which cities nothing is due.
 */
export async function publishDue(
  services: PublishServices,
  done: Map<number, string>,
  isStopping: () => boolean = () => false,
): Promise<void> {
  const [entries] = await ask(services.db, tenantDirectory())
  for (const entry of entries) {
    if (isStopping()) return
    try {
      await publishOfCity(services, completeTenant(entry), done, isStopping)
    } catch (error) {
      services.log.error({ tenantId: entry.tenantId, err: error }, 'a month could not be published')
    }
  }
}

async function publishOfCity(
  services: PublishServices,
  city: Tenant,
  done: Map<number, string>,
  isStopping: () => boolean,
): Promise<void> {
  const { tenantId } = city
  const wanted = wantedPeriods(city, services.now())
  const names = figuresOf(city).map(({ name }) => name)
  const state = [wanted.at(-1), ...names].join(' ')
  if (wanted.length === 0 || done.get(tenantId) === state) return
  const [due] = await read(services.db, tenantId, unpublished(tenantId, names, wanted.map(periodNumber)))
  for (const { period } of due) {
    if (isStopping() || !(await publishMonth(services, tenantId, periodFromNumber(period)))) return
  }
  done.set(tenantId, state)
}

/** One month, whole or not at all. False where it may not be published, or not yet, or another worker is at it. */
export async function publishMonth(services: PublishServices, tenantId: number, period: Period): Promise<boolean> {
  const { db, now, newId, log } = services
  for (const figures of [householdFigures, up2kFigures]) while ((await fold(db, tenantId, figures)) > 0);
  const number = periodNumber(period)
  const published = await write(
    db,
    tenantId,
    async (tx) => {
      const [[lock], [entry], before] = await tx.run(
        lockPublishing(tenantId),
        tenantById(tenantId),
        isPublished(tenantId, number),
      )
      if (lock?.got !== true || entry === undefined || before.length > 0) return false
      const city = completeTenant(entry)
      if (!mayPublish(city, period, now())) return false
      const rows = await tx.run(...monthQueries(tenantId, number))
      const publication = publicationOfMonth(city, rows)
      if (publication === undefined) return false
      const at = now().toISOString()
      await tx.commitWith(
        insertPublication(
          tenantId,
          { period: number, closedOn: closesOn(period, city.settings.calendar), at },
          metadataOf(city),
          publication,
        ),
        auditRows(tenantId, at, { accountId: null, grantId: null, registrationId: null }, [
          {
            action: 'statistics.publish',
            subjectKind: 'tenant',
            subjectId: null,
            detail: { period },
            commandId: null,
          },
        ]),
        emit({ tenantId, now: at, newId }, [{ type: 'statistics.published', data: { period } }]),
      )
      return true
    },
    'repeatable read',
  )
  if (published) log.info({ tenantId, period }, 'a month was published')
  return published
}

/** Every publication says what it is by (R-SDI-01); the database takes none that does not. */
const metadataOf = ({ name, settings }: Tenant): Metadata => ({
  standard: `Sistem administrasi PKK, hasil Rakernas ${settings.formEdition}`,
  definition: DEFINITION,
  source: `TP PKK ${name}`,
  referenceCodes: attribution.id,
})
