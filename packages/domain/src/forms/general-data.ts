import { bySex, figure, group, name, position, remark, units } from './columns.ts'
import type { Column, Edition, Form, FormLevel } from './form.ts'

/** 4.20, general data of PKK: of a kelurahan, of a kecamatan and, alike, of a city (handbook/pkk.md 3.6). */
export const generalDataForms = (edition: Edition): readonly Form[] => [
  sheet(edition, '4.20a', 'kelurahan', 'lingkungan', 'Nama dusun/lingkungan atau sebutan lain', []),
  sheet(edition, '4.20b', 'kecamatan', 'kelurahan', 'Nama desa/kelurahan', [dusun]),
  // The Juknis prints no sheet for a city and says "and up": the same with the kelurahan counted.
  sheet(edition, '4.20c', 'kota', 'kecamatan', 'Nama kecamatan', [units('Desa/kelurahan', 'kelurahan'), dusun]),
]

const dusun = units('Dusun/lingkungan', 'lingkungan')

function sheet(
  edition: Edition,
  number: string,
  level: FormLevel,
  row: Form['row'],
  rowTitle: string,
  groups: readonly Column[],
): Form {
  return {
    number,
    edition,
    title: 'Data umum PKK',
    levels: [level],
    row,
    rhythm: 'yearly',
    headings: [
      position,
      name(rowTitle),
      group(
        'Jumlah kelompok',
        ...groups,
        units('PKK RW', 'rw'),
        units('PKK RT', 'rt'),
        units('Dasawisma', 'dasawisma'),
      ),
      group('Jumlah', figure('KRT', 'households'), figure('KK', 'families')),
      bySex('Jumlah jiwa', 'm_all', 'f_all'),
      group(
        'Jumlah kader',
        bySex('Anggota TP PKK', 'm_board', 'f_board'),
        bySex('Umum', 'm_general_cadres', 'f_general_cadres'),
        bySex('Khusus', 'm_special_cadres', 'f_special_cadres'),
      ),
      group(
        'Jumlah tenaga sekretariat',
        bySex('Honorer', 'm_honorary_staff', 'f_honorary_staff'),
        bySex('Bantuan', 'm_seconded_staff', 'f_seconded_staff'),
      ),
      remark,
    ],
  }
}
