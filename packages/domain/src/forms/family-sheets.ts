import { fact, group, name, position, remark } from './columns.ts'
import type { Edition, Form } from './form.ts'

/** 4.14.1, 4.14.2 and 4.15: what a dasawisma keeps of persons, families and houses (handbook/pkk.md 3.3). */
export const familySheets = (edition: Edition): readonly Form[] => [
  {
    ...ofDasawisma(edition, '4.14.1a', 'Daftar warga TP PKK', 'person'),
    rhythm: 'six-monthly',
    headings: [
      fact('No registrasi', 'registration'),
      fact('No KTP/KK', 'identity_number'),
      name('Nama'),
      fact('Jabatan', 'position'),
      fact('Jenis kelamin', 'sex'),
      fact('Tempat lahir', 'birth_place'),
      fact('Tgl lahir/umur', 'birth_date'),
      fact('Status perkawinan', 'marital_state'),
      fact('Status dalam keluarga', 'relation'),
      fact('Agama', 'religion'),
      fact('Alamat', 'address'),
      fact('Pendidikan', 'education'),
      fact('Pekerjaan', 'work'),
      fact('Akseptor KB', 'family_planning'),
      fact('Aktif dalam kegiatan Posyandu', 'posyandu'),
      fact('Mengikuti program Bina Keluarga Balita', 'bkb'),
      fact('Memiliki tabungan', 'savings'),
      fact('Mengikuti kelompok belajar', 'class'),
      fact('Mengikuti PAUD/sejenis', 'paud'),
      fact('Ikut dalam kegiatan koperasi', 'cooperative'),
    ],
  },
  {
    ...ofDasawisma(edition, '4.14.1b', 'Data kegiatan warga', 'activity'),
    rhythm: 'six-monthly',
    headings: [position, name('Kegiatan'), fact('Aktivitas (Y/T)', 'joins'), fact('Keterangan', 'kind')],
  },
  {
    ...ofDasawisma(edition, '4.14.2a', 'Data keluarga', 'household'),
    headings: [
      name('Nama kepala rumah tangga'),
      group('Jumlah anggota keluarga', fact('L', 'm_all'), fact('P', 'f_all')),
      fact('Jumlah KK', 'families'),
      group('Balita', fact('L', 'm_0_4'), fact('P', 'f_0_4')),
      fact('PUS', 'pus'),
      fact('WUS', 'wus'),
      group('3 buta', fact('L', 'm_illiterate'), fact('P', 'f_illiterate')),
      fact('Ibu hamil', 'pregnant'),
      fact('Ibu menyusui', 'breastfeeding'),
      fact('Lansia', 'lansia'),
      fact('Berkebutuhan khusus', 'special_needs'),
      fact('Makanan pokok', 'staple_food'),
      fact('Mempunyai jamban keluarga', 'latrine'),
      fact('Sumber air keluarga', 'water'),
      fact('Memiliki tempat pembuangan sampah', 'trash'),
      fact('Mempunyai saluran pembuangan air limbah', 'drain'),
      fact('Menempel stiker P4K', 'p4k'),
      fact('Kriteria rumah', 'house'),
      fact('Aktivitas UP2K', 'up2k'),
      fact('Aktivitas kegiatan usaha kesehatan lingkungan', 'environment'),
    ],
  },
  {
    ...ofDasawisma(edition, '4.14.2b', 'Data pemanfaatan tanah pekarangan/AKU HATINYA PKK', 'commodity'),
    headings: [position, fact('Kategori', 'category'), name('Komoditi'), fact('Jumlah', 'quantity')],
  },
  {
    ...ofDasawisma(edition, '4.14.2c', 'Data industri rumah tangga', 'industry'),
    headings: [
      position,
      fact('Kategori', 'category'),
      name('Komoditi yang diusahakan'),
      fact('Jumlah/volume komoditi', 'quantity'),
    ],
  },
  {
    ...ofDasawisma(edition, '4.15', 'Catatan keluarga', 'person'),
    headings: [
      position,
      name('Nama anggota keluarga'),
      fact('Status perkawinan', 'marital_state'),
      fact('Jenis kelamin', 'sex'),
      fact('Tempat lahir', 'birth_place'),
      fact('Tanggal lahir/umur', 'birth_date'),
      fact('Agama', 'religion'),
      fact('Pendidikan', 'education'),
      fact('Pekerjaan', 'work'),
      fact('Berkebutuhan khusus', 'special_needs'),
      group(
        'Kegiatan PKK yang diikuti',
        fact('Penghayatan dan pengamalan Pancasila', 'joins_pancasila'),
        fact('Gotong royong', 'joins_communal_work'),
        fact('Pendidikan dan keterampilan', 'joins_education'),
        fact('Pengembangan kehidupan berkoperasi', 'joins_cooperative'),
        fact('Pangan', 'joins_food'),
        fact('Sandang', 'joins_clothing'),
        fact('Kesehatan', 'joins_health'),
        fact('Perencanaan sehat', 'joins_planning'),
      ),
      remark,
    ],
  },
]

function ofDasawisma(edition: Edition, number: string, title: string, row: Form['row']) {
  return { number, edition, title, row, levels: ['dasawisma'], rhythm: 'yearly' } as const
}
