import type pg from 'pg'
import { numberedId as id } from './numbered-id.ts'

export interface Scale {
  readonly kecamatan: number
  readonly kelurahan: number
  readonly dasawisma: number
  readonly householdsEach: number
}

export const scales = {
  tiny: { kecamatan: 2, kelurahan: 4, dasawisma: 120, householdsEach: 2 },
  /** Medan's kecamatan and kelurahan, with a tenth of its people. */
  quick: { kecamatan: 21, kelurahan: 151, dasawisma: 3_000, householdsEach: 20 },
  medan: { kecamatan: 21, kelurahan: 151, dasawisma: 30_000, householdsEach: 20 },
} as const satisfies Record<string, Scale>

const level = (
  kind: string,
  name: string,
  n: string,
  ancestors: readonly string[],
  more: { kecamatan: string; kelurahan: string },
) => `
  with made as (
    insert into core.unit (tenant_id, unit_id, kind, name, valid_from)
    select $1::int, ${id(kind, 'n')}, '${kind}', '${name} ' || n, '2020-01-01' from generate_series(1, ${n}) n
  )
  insert into core.unit_place (tenant_id, unit_id, valid_from, parent_id, ancestors, kecamatan_id, kelurahan_id)
  select $1::int, ${id(kind, 'n')}, '2020-01-01', ${ancestors.at(-1) ?? 'null'}, array[${ancestors.join(', ')}],
    ${more.kecamatan}, ${more.kelurahan} from generate_series(1, ${n}) n`

/** The tree below a kota that stands already: kecamatan, kelurahan, one lingkungan for every fifteen dasawisma. */
export async function plantTree(superuser: pg.Pool, tenantId: number, root: string, scale: Scale): Promise<void> {
  const lingkungan = Math.max(scale.kelurahan, Math.ceil(scale.dasawisma / 15))
  const above = (n: string, most: number) => `((${n} - 1) % ${most} + 1)`
  const kota = '$2::uuid'
  const kelurahanOf = (n: string) => above(n, scale.kelurahan)
  const lingkunganOf = above('n', lingkungan)
  const kecamatanOf = (n: string) => above(n, scale.kecamatan)
  const [kecamatan, kelurahan] = [
    (n: string) => id('kecamatan', kecamatanOf(kelurahanOf(n))),
    (n: string) => id('kelurahan', kelurahanOf(n)),
  ]
  const values = [tenantId, root]
  const own = id('kecamatan', 'n')
  await superuser.query(
    level('kecamatan', 'Kecamatan', String(scale.kecamatan), [kota], { kecamatan: own, kelurahan: 'null' }),
    values,
  )
  await superuser.query(
    level('kelurahan', 'Kelurahan', String(scale.kelurahan), [kota, id('kecamatan', kecamatanOf('n'))], {
      kecamatan: id('kecamatan', kecamatanOf('n')),
      kelurahan: id('kelurahan', 'n'),
    }),
    values,
  )
  await superuser.query(
    level('lingkungan', 'Lingkungan', String(lingkungan), [kota, kecamatan('n'), kelurahan('n')], {
      kecamatan: kecamatan('n'),
      kelurahan: kelurahan('n'),
    }),
    values,
  )
  await superuser.query(
    level(
      'dasawisma',
      'Melati',
      String(scale.dasawisma),
      [kota, kecamatan(lingkunganOf), kelurahan(lingkunganOf), id('lingkungan', lingkunganOf)],
      { kecamatan: kecamatan(lingkunganOf), kelurahan: kelurahan(lingkunganOf) },
    ),
    values,
  )
}
