import type { PageKey } from '@melati/api/page'
import { basisOf } from '@melati/db/basis'
import { placesWithin } from '@melati/db/places-within'
import type { Appointed } from '@melati/domain/boards/appoint'
import type { EndedSeat } from '@melati/domain/boards/end-seat'
import type { Seat } from '@melati/domain/boards/seat'
import type { Day } from '@melati/domain/day'
import type { PersonId } from '@melati/domain/ids'
import type { Sex } from '@melati/domain/identity/sex'
import { type RawBuilder, sql } from 'kysely'
import { unitStatesIn } from '../hierarchy/published.ts'
import type { Covered, UnitLabel } from '../hierarchy/published.ts'

/** A seat as lists show it. */
export interface SeatRow extends Seat {
  readonly personName: string
  readonly sex: Sex
  readonly title: string
  readonly sk: { readonly number: string; readonly date: Day } | null
  readonly endReason: string | null
}

const columns = sql`s.seat_id as "seatId", s.unit_id as "unitId", s.person_id as "personId", p.name as "personName", p.sex,
  s.kind, s.pokja, s.title, s.acting, s.valid_from as "from", s.valid_to as "to", s.end_reason as "endReason",
  case when s.sk_number is null then null else jsonb_build_object('number', s.sk_number, 'date', s.sk_date) end as sk`

const people = sql`join core.person p on p.tenant_id = s.tenant_id and p.person_id = s.person_id`

/** The order in which a board is read: by rank, then Pokja by Pokja. */
const rank = sql`array_position(array['ketua', 'wakil-ketua', 'ketua-bidang', 'sekretaris', 'wakil-sekretaris', 'bendahara',
  'wakil-bendahara', 'pokja-ketua', 'pokja-wakil', 'pokja-sekretaris', 'pokja-anggota', 'staf-ahli', 'anggota'], s.kind)`

const boardsOf = (tenantId: number, seatIds: readonly string[]) =>
  sql`select b.unit_id from boards.seat b where b.tenant_id = ${tenantId} and b.seat_id = any(${seatIds}::uuid[])`

/** Whole boards, past seats too. */
const seatsIn = (tenantId: number, unitIds: RawBuilder<unknown>) => sql<SeatRow>`
  select ${columns} from boards.seat s ${people}
  where s.tenant_id = ${tenantId} and s.unit_id in (${unitIds})`

export const seatsOfBoards = (tenantId: number, unitIds: readonly string[]) =>
  seatsIn(tenantId, sql`select unnest(${unitIds}::uuid[])`)

/** The boards that some seats are on. */
export const seatsBeside = (tenantId: number, seatIds: readonly string[]) =>
  seatsIn(tenantId, boardsOf(tenantId, seatIds))

export const unitsOfSeats = (tenantId: number, seatIds: readonly string[]) =>
  unitStatesIn(tenantId, boardsOf(tenantId, seatIds))

/** A board is changed by one at a time. */
const lockIn = (tenantId: number, unitIds: RawBuilder<unknown>) => sql`
  select u.unit_id from core.unit u where u.tenant_id = ${tenantId} and u.unit_id in (${unitIds})
  order by u.unit_id for no key update of u`

export const lockBoards = (tenantId: number, unitIds: readonly string[]) =>
  lockIn(tenantId, sql`select unnest(${unitIds}::uuid[])`)

export const lockBoardsOf = (tenantId: number, seatIds: readonly string[]) =>
  lockIn(tenantId, boardsOf(tenantId, seatIds))

/** Seats held on a day or later, in the order a board is read. */
export const standingSeats = (tenantId: number, unitId: string, day: string) => sql<SeatRow>`
  select ${columns} from boards.seat s ${people}
  where s.tenant_id = ${tenantId} and s.unit_id = ${unitId} and (s.valid_to is null or s.valid_to > ${day}::date)
  order by case when s.kind like 'pokja-%' then s.pokja end nulls first, ${rank}, s.pokja nulls first, s.valid_from, s.seat_id`

export const pastSeats = (
  tenantId: number,
  unitId: string,
  day: string,
  after: PageKey | null,
  limit: number,
) => sql<SeatRow>`
  select ${columns} from boards.seat s ${people}
  where s.tenant_id = ${tenantId} and s.unit_id = ${unitId} and s.valid_to <= ${day}::date
    and (${after?.at ?? null}::date is null or (s.valid_to, s.seat_id) < (${after?.at ?? null}::date, ${after?.id ?? null}::uuid))
  order by s.valid_to desc, s.seat_id desc limit ${limit}`

/** Terms of an area that end after `from` and no later than `until`, the first to end first. */
export const endingSeats = (
  tenantId: number,
  scopeUnitId: string,
  { from, until }: { from: string; until: string },
  after: PageKey | null,
  limit: number,
) => sql<SeatRow & { unit: UnitLabel }>`
  select ${columns}, jsonb_build_object('unitId', u.unit_id, 'kind', u.kind, 'name', u.name, 'code', u.code) as unit
  from boards.seat s ${people}
    join core.unit u on u.tenant_id = s.tenant_id and u.unit_id = s.unit_id
    join (${placesWithin(tenantId, scopeUnitId, from)}) w on w.unit_id = s.unit_id
  where s.tenant_id = ${tenantId} and s.valid_to > ${from}::date and s.valid_to <= ${until}::date
    and (${after?.at ?? null}::date is null or (s.valid_to, s.seat_id) > (${after?.at ?? null}::date, ${after?.id ?? null}::uuid))
  order by s.valid_to, s.seat_id limit ${limit}`

/** People who sit or sat on a board of an area, by a part of their name. */
export const officersNamed = (tenantId: number, scopeUnitId: string, query: string, day: string, limit: number) => sql<{
  personId: PersonId
  name: string
  sex: Sex
  /** How many seats they hold now. */
  seats: number
}>`
  select p.person_id as "personId", p.name, p.sex,
    (count(*) filter (where s.valid_from <= ${day}::date and (s.valid_to is null or s.valid_to > ${day}::date)))::int as seats
  from boards.seat s ${people}
    join (${placesWithin(tenantId, scopeUnitId, day)}) w on w.unit_id = s.unit_id
  where s.tenant_id = ${tenantId} and p.died_on is null and strpos(lower(p.name), lower(${query})) > 0
  group by p.person_id, p.name, p.sex order by p.name, p.person_id limit ${limit}`

export const peopleById = (tenantId: number, personIds: readonly string[]) => sql<{
  personId: PersonId
  name: string
  diedOn: Day | null
}>`select person_id as "personId", name, died_on as "diedOn" from core.person
  where tenant_id = ${tenantId} and person_id = any(${personIds}::uuid[])`

export const takenSeats = (tenantId: number, seatIds: readonly string[]) => sql<{ seatId: string }>`
  select seat_id as "seatId" from boards.seat where tenant_id = ${tenantId} and seat_id = any(${seatIds}::uuid[])`

/** Officers the tenant did not know yet, held on the basis of their public position. */
export const insertOfficers = (tenantId: number, seats: readonly Appointed[], at: string) => sql`
  insert into core.person (tenant_id, person_id, basis_id, name, sex, created_at)
  select ${tenantId}::int, n.person_id, ${basisOf(tenantId, 'board')}, n.name, n.sex, ${at}::timestamptz
  from unnest(${seats.map(({ personId }) => personId)}::uuid[], ${seats.map(({ personName }) => personName)}::text[],
    ${seats.map(({ sex }) => sex)}::text[]) as n (person_id, name, sex)`

/** Stand-ins make room on the day the appointed begin; sent before these, since no two may hold a position at once. */
export const endActing = (tenantId: number, seats: readonly Appointed[]) => {
  const ends = seats.flatMap(({ endsActing }) => endsActing)
  return sql`update boards.seat s set valid_to = n.until
    from unnest(${ends.map(({ seatId }) => seatId)}::uuid[], ${ends.map(({ to }) => to)}::date[]) as n (seat_id, until)
    where s.tenant_id = ${tenantId} and s.seat_id = n.seat_id`
}

export const insertSeats = (tenantId: number, seats: readonly Appointed[]) => sql`
  insert into boards.seat (tenant_id, seat_id, unit_id, person_id, kind, pokja, title, acting, sk_number, sk_date, valid_from, valid_to)
  select ${tenantId}::int, n.*
  from unnest(${seats.map(({ seatId }) => seatId)}::uuid[], ${seats.map(({ unitId }) => unitId)}::uuid[],
    ${seats.map(({ personId }) => personId)}::uuid[], ${seats.map(({ kind }) => kind)}::text[],
    ${seats.map(({ pokja }) => pokja)}::int[], ${seats.map(({ title }) => title)}::text[],
    ${seats.map(({ acting }) => acting)}::boolean[], ${seats.map(({ sk }) => sk?.number ?? null)}::text[],
    ${seats.map(({ sk }) => sk?.date ?? null)}::date[], ${seats.map(({ from }) => from)}::date[],
    ${seats.map(({ to }) => to)}::date[]) n`

export const updateSeat = (tenantId: number, { seatId, title, acting, sk, from, to }: Appointed) => sql`
  update boards.seat set title = ${title}, acting = ${acting}, sk_number = ${sk?.number ?? null}, sk_date = ${sk?.date ?? null}::date,
    valid_from = ${from}::date, valid_to = ${to}::date
  where tenant_id = ${tenantId} and seat_id = ${seatId}`

export const endSeats = (tenantId: number, seats: readonly EndedSeat[]) => sql`
  update boards.seat s set valid_to = n.until, end_reason = n.reason
  from unnest(${seats.map(({ seatId }) => seatId)}::uuid[], ${seats.map(({ to }) => to)}::date[],
    ${seats.map(({ reason }) => reason)}::text[]) as n (seat_id, until, reason)
  where s.tenant_id = ${tenantId} and s.seat_id = n.seat_id`

/** Units whose board has somebody in the chair. */
export const chaired: Covered = ({ tenantId, day }) => sql`
  select distinct s.unit_id from boards.seat s
  where s.tenant_id = ${tenantId} and s.kind = 'ketua' and s.unit_id in (select unit_id from below)
    and s.valid_from <= ${day}::date and (s.valid_to is null or s.valid_to > ${day}::date)`
