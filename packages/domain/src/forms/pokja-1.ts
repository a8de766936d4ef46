import { fact, figure, group, name, position, remark } from './columns.ts'
import type { Edition, Heading } from './form.ts'

/** 4.21, activities of Pokja I (handbook/pkk.md 3.7): edition X by programme, the older by groups. */
export const pokja1: Record<Edition, readonly Heading[]> = {
  X: [
    position,
    name('Nama wilayah'),
    figure('Jml kader', 'cadres_pokja_1'),
    ...['KISAH', 'KRISAN', 'KILAS', 'K(T)IAT', 'KISAK', 'PKBN'].map((programme) => {
      const id = programme.toLowerCase().replaceAll(/[()]/g, '')
      return group(
        programme,
        fact('Kegiatan', `${id}_activity`),
        fact('Vol. keg', `${id}_times`),
        fact('Metode', `${id}_method`),
        fact('Jml sasaran', `${id}_reached`),
      )
    }),
  ],
  IX: [
    position,
    name('Nama wilayah'),
    group(
      'Jumlah kader',
      figure('PKBN', 'cadres_pkbn'),
      figure('PKDRT', 'cadres_pkdrt'),
      figure('Pola asuh', 'cadres_parenting'),
    ),
    group(
      'Penghayatan dan pengamalan Pancasila',
      group('PKBN', figure('Jml klp simulasi', 'pkbn_groups'), figure('Jml anggota', 'pkbn_members')),
      group('PKDRT', figure('Jml klp', 'pkdrt_groups'), figure('Jml anggota', 'pkdrt_members')),
      group('Pola asuh', figure('Jml klp', 'parenting_groups'), figure('Jml anggota', 'parenting_members')),
      group('Lansia', figure('Jml klp', 'lansia_groups'), figure('Jml anggota', 'lansia_members')),
    ),
    group(
      'Gotong royong (jumlah kelompok)',
      figure('Kerja bakti', 'work_groups'),
      figure('Rukun kematian', 'funeral_groups'),
      figure('Keagamaan', 'religious_groups'),
      figure('Jimpitan', 'jimpitan_groups'),
      figure('Arisan', 'arisan_groups'),
    ),
    remark,
  ],
}
