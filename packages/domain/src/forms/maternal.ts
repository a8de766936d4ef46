import { bySex, fact, figure, group, name, position, remark, units } from './columns.ts'
import type { Column, Edition, Form, FormLevel, Heading } from './form.ts'

/** 4.18 and 4.19: mothers, births and deaths, month by month, from the dasawisma to the city (handbook/pkk.md 3.5). */
export const maternalForms = (edition: Edition): readonly Form[] => [
  {
    number: '4.18a',
    edition,
    title: 'Catatan ibu hamil, kelahiran, kematian bayi, kematian balita dan kematian ibu dalam kelompok dasawisma',
    levels: ['dasawisma'],
    row: 'mother',
    rhythm: 'monthly',
    headings: [
      position,
      name('Nama ibu'),
      fact('Nama suami', 'husband'),
      fact('Status (hamil/melahirkan/nifas)', 'state'),
      group(
        'Catatan kelahiran',
        fact('Nama bayi', 'baby'),
        group('Jenis kelamin', figure('L', 'm_born'), figure('P', 'f_born')),
        fact('Tgl lahir', 'born_on'),
        group('Akte kelahiran', figure('Ada', 'births_certified'), figure('Tidak ada', 'births_uncertified')),
      ),
      group(
        'Catatan kematian',
        fact('Nama ibu/bayi/balita', 'deceased'),
        fact('Status (ibu/bayi/balita)', 'deceased_as'),
        group('Jenis kelamin', fact('L', 'deceased_male'), fact('P', 'deceased_female')),
        fact('Tgl meninggal', 'died_on'),
        fact('Sebab meninggal', 'cause'),
      ),
      remark,
    ],
  },
  ...sheets.map(({ number, level, row, title, leading }): Form => ({
    number,
    edition,
    title: `Rekapitulasi catatan ibu hamil, kelahiran, kematian bayi, kematian balita dan kematian ibu ${title}`,
    levels: [level],
    row,
    rhythm: 'monthly',
    headings: [position, ...leading, ...counted, remark],
  })),
]

type Sheet = { number: string; level: FormLevel; row: Form['row']; title: string; leading: readonly Column[] }

const [dusun, rw, rt, dasawisma] = [
  units('Jml dusun/lingkungan', 'lingkungan'),
  units('Jml RW', 'rw'),
  units('Jml RT', 'rt'),
  units('Jml kelompok dasawisma', 'dasawisma'),
]

const sheets: readonly Sheet[] = [
  {
    number: '4.18b',
    level: 'rt',
    row: 'dasawisma',
    title: 'tingkat RT',
    leading: [name('Nama kelompok dasawisma')],
  },
  { number: '4.18c', level: 'rw', row: 'rt', title: 'tingkat RW', leading: [name('Nomor RT'), dasawisma] },
  {
    number: '4.18d',
    level: 'lingkungan',
    row: 'rw',
    title: 'tingkat dusun/lingkungan',
    leading: [name('Nomor RW'), rt, dasawisma],
  },
  {
    number: '4.19a',
    level: 'kelurahan',
    row: 'lingkungan',
    title: 'tingkat desa/kelurahan',
    leading: [name('Nama dusun/lingkungan atau sebutan lain'), rw, rt, dasawisma],
  },
  {
    number: '4.19b',
    level: 'kecamatan',
    row: 'kelurahan',
    title: 'tingkat kecamatan',
    leading: [name('Nama desa/kelurahan'), dusun, rw, rt, dasawisma],
  },
  {
    number: '4.19c',
    level: 'kota',
    row: 'kecamatan',
    title: 'tingkat kabupaten/kota',
    // RT stands before RW on this sheet alone.
    leading: [name('Nama kecamatan'), units('Jml desa/kelurahan', 'kelurahan'), dusun, rt, rw, dasawisma],
  },
]

const counted: readonly Heading[] = [
  group(
    'Jumlah ibu',
    figure('Hamil', 'mothers_pregnant'),
    figure('Melahirkan', 'mothers_delivered'),
    figure('Nifas', 'mothers_postnatal'),
    figure('Meninggal', 'mothers_died'),
  ),
  group(
    'Jumlah bayi',
    bySex('Lahir', 'm_born', 'f_born'),
    group('Akte kelahiran', figure('Ada', 'births_certified'), figure('Tidak ada', 'births_uncertified')),
    bySex('Meninggal', 'm_infants_died', 'f_infants_died'),
  ),
  group('Jumlah balita', bySex('Meninggal', 'm_toddlers_died', 'f_toddlers_died')),
]
