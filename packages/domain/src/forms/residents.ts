import { bySex, figure, group, name, position, remark, units } from './columns.ts'
import type { Column, ColumnGroup, Edition, Form, FormLevel, Heading } from './form.ts'

/**
 * 4.16 and 4.17, the recaps of data and activities of residents from the dasawisma to the province (handbook/pkk.md 3.4).
 * All levels count the same; they differ in how many levels lie below them and in a few columns.
 */
type Sheet = {
  number: string
  level: FormLevel
  row: Form['row']
  title: string
  leading: readonly Column[]
  /** The smallest two print illiteracy as one number (and 4.17a), special needs, and where a house has its own MCK. */
  illiterateBySex: boolean
  isSmall: boolean
}

const [dusun, rw, rt, dasawisma] = [
  units('Jml dusun/lingkungan', 'lingkungan'),
  units('Jml RW', 'rw'),
  units('Jml RT', 'rt'),
  units('Jml dasawisma', 'dasawisma'),
]
const kecamatan = units('Jml kecamatan', 'kecamatan')
const kelurahan = units('Jml desa/kelurahan', 'kelurahan')
const homes = [figure('Jml KRT', 'households'), figure('Jml KK', 'families')]

const sheets: readonly Sheet[] = [
  {
    number: '4.16a',
    level: 'dasawisma',
    row: 'household',
    title: 'Rekapitulasi catatan data dan kegiatan warga kelompok dasawisma',
    leading: [name('Nama kepala rumah tangga'), figure('Jml KK', 'families')],
    illiterateBySex: false,
    isSmall: true,
  },
  {
    number: '4.16b',
    level: 'rt',
    row: 'dasawisma',
    title: 'Rekapitulasi catatan data dan kegiatan warga kelompok PKK RT',
    leading: [name('Nama dasawisma'), ...homes],
    illiterateBySex: false,
    isSmall: true,
  },
  {
    number: '4.16c',
    level: 'rw',
    row: 'rt',
    title: 'Rekapitulasi catatan data dan kegiatan warga kelompok PKK RW',
    leading: [name('Nomor RT'), dasawisma, ...homes],
    illiterateBySex: true,
    isSmall: false,
  },
  {
    number: '4.16d',
    level: 'lingkungan',
    row: 'rw',
    title: 'Rekapitulasi catatan data dan kegiatan warga kelompok PKK dusun/lingkungan',
    leading: [name('Nomor RW'), rt, dasawisma, ...homes],
    illiterateBySex: true,
    isSmall: false,
  },
  {
    number: '4.17a',
    level: 'kelurahan',
    row: 'lingkungan',
    title: 'Catatan data dan kegiatan warga TP PKK desa/kelurahan',
    leading: [name('Nama dusun/lingkungan atau sebutan lain'), rw, rt, dasawisma, ...homes],
    illiterateBySex: false,
    isSmall: false,
  },
  {
    number: '4.17b',
    level: 'kecamatan',
    row: 'kelurahan',
    title: 'Catatan data dan kegiatan warga TP PKK kecamatan',
    leading: [name('Nama desa/kelurahan'), dusun, rw, rt, dasawisma, ...homes],
    illiterateBySex: true,
    isSmall: false,
  },
  {
    number: '4.17c',
    level: 'kota',
    row: 'kecamatan',
    title: 'Catatan data dan kegiatan warga TP PKK kabupaten/kota',
    leading: [name('Nama kecamatan'), kelurahan, dusun, rw, rt, dasawisma, ...homes],
    illiterateBySex: true,
    isSmall: false,
  },
  {
    number: '4.17d',
    level: 'provinsi',
    row: 'kota',
    title: 'Catatan data dan kegiatan warga TP PKK provinsi',
    leading: [name('Nama kabupaten/kota'), kecamatan, kelurahan, dusun, rw, rt, dasawisma, ...homes],
    illiterateBySex: true,
    isSmall: false,
  },
]

export const residentForms = (edition: Edition): readonly Form[] =>
  sheets.map((sheet) => ({
    number: sheet.number,
    edition,
    title: sheet.title,
    levels: [sheet.level],
    row: sheet.row,
    rhythm: 'yearly',
    headings: [position, ...sheet.leading, ...measured(sheet, edition), remark],
  }))

function measured(sheet: Sheet, edition: Edition): readonly Heading[] {
  return [
    members(sheet),
    edition === 'X' ? housesOfX(sheet) : housesOfIx(sheet),
    water(sheet),
    ...(sheet.isSmall ? [] : [sanitation[edition]]),
    group('Makanan pokok', figure('Beras', 'food_rice'), figure('Non beras', 'food_other')),
    activities(sheet, edition),
  ]
}

function members({ illiterateBySex, isSmall }: Sheet): ColumnGroup {
  return group(
    'Jumlah anggota keluarga',
    bySex('Total', 'm_all', 'f_all'),
    bySex('Balita', 'm_0_4', 'f_0_4'),
    figure('PUS', 'pus'),
    figure('WUS', 'wus'),
    figure('Ibu hamil', 'pregnant'),
    figure('Ibu menyusui', 'breastfeeding'),
    figure('Lansia', 'lansia'),
    illiterateBySex
      ? bySex('3 buta', 'm_illiterate', 'f_illiterate')
      : figure('3 buta', 'm_illiterate', 'f_illiterate'),
    // One source draws it under the houses; it counts persons, as the older edition has it.
    ...(isSmall ? [figure('Berkebutuhan khusus', 'special_needs')] : []),
  )
}

function housesOfX({ isSmall, level }: Sheet): ColumnGroup {
  return group(
    level === 'rt' ? 'Jumlah rumah' : 'Kriteria rumah',
    figure('Sehat layak huni', 'house_fit'),
    figure('Tidak sehat layak huni', 'house_unfit'),
    figure('Memiliki tempat pembuangan sampah', 'house_trash'),
    figure('Memiliki SPAL dan penyerapan air', 'house_spal'),
    ...(isSmall ? [figure('Memiliki sarana MCK dan septic tank', 'house_mck')] : []),
  )
}

function housesOfIx({ isSmall }: Sheet): ColumnGroup {
  return group(
    'Kriteria rumah',
    figure('Sehat', 'house_fit'),
    figure('Kurang sehat', 'house_unfit'),
    figure('Memiliki tempat pembuangan sampah', 'house_trash'),
    figure('Memiliki SPAL', 'house_spal'),
    ...(isSmall ? [figure('Memiliki jamban keluarga', 'house_latrine')] : []),
    figure('Menempel stiker P4K', 'house_p4k'),
  )
}

const sanitation: Record<Edition, Column> = {
  IX: figure('Jumlah jamban keluarga', 'house_latrine'),
  X: figure('Jumlah sarana MCK', 'house_mck'),
}

function water({ isSmall }: Sheet): ColumnGroup {
  // The smallest sheets have no column of their own for rivers: there they are among the others.
  const rest = isSmall
    ? [figure('DLL', 'water_river', 'water_other')]
    : [figure('Sungai', 'water_river'), figure('DLL', 'water_other')]
  return group('Sumber air keluarga', figure('PDAM', 'water_pdam'), figure('Sumur', 'water_well'), ...rest)
}

function activities({ level }: Sheet, edition: Edition): ColumnGroup {
  return group(
    'Warga mengikuti kegiatan',
    figure('UP2K', 'in_up2k'),
    figure('Pemanfaatan tanah pekarangan', 'in_yard'),
    figure('Industri rumah tangga', 'in_industry'),
    edition === 'IX' && level === 'dasawisma'
      ? figure('Kerja bakti', 'in_communal_work')
      : figure('Kesehatan lingkungan', 'in_environment'),
  )
}
