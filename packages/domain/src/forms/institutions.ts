import { fact, group, name, position, remark } from './columns.ts'
import type { ColumnGroup, Edition, Form, Heading } from './form.ts'

/** 4.14.4: what a kelurahan has for its families, from the stall to the posyandu (handbook/pkk.md 3.3). */
export const institutionForms = (edition: Edition): readonly Form[] => [
  list(edition, '4.14.4a', 'Data aset sarana desa/kelurahan: warung PKK', [
    name('Nama aset/sarana'),
    fact('Nama pengelola', 'manager'),
    fact('Komoditi', 'commodity'),
    fact('Kategori', 'category'),
    fact('Volume', 'volume'),
  ]),
  list(edition, '4.14.4b', 'Data taman bacaan/perpustakaan', [
    name('Jenis buku'),
    fact('Kategori', 'category'),
    fact('Jumlah', 'quantity'),
  ]),
  list(edition, '4.14.4c', 'Data koperasi', [
    name('Nama koperasi'),
    fact('Jenis usaha', 'business'),
    group('Status hukum', fact('Berbadan hukum', 'incorporated'), fact('Belum berbadan hukum', 'unincorporated')),
    byFact('Jumlah anggota', 'members'),
  ]),
  list(edition, '4.14.4d', 'Data kejar paket/KF/PAUD', [
    name('Nama'),
    fact('Jenis', 'kind'),
    byFact('Jumlah warga belajar/siswa', 'learners'),
    byFact('Jumlah pengajar', 'teachers'),
  ]),
  list(edition, '4.14.4e', 'Data posyandu', [
    name('Jenis kegiatan/layanan'),
    fact('Frekuensi layanan', 'frequency'),
    byFact('Jumlah pengunjung', 'visitors'),
    byFact('Jumlah petugas/paramedis', 'staff'),
    remark,
  ]),
  list(edition, '4.14.4f', 'Data kelompok simulasi dan penyuluhan', [
    name('Nama kegiatan'),
    fact('Jenis simulasi/penyuluhan', 'kind'),
    group('Jumlah', fact('Kelompok', 'groups'), fact('Sosialisasi', 'sessions')),
    byFact('Jumlah kader', 'cadres'),
  ]),
]

function list(edition: Edition, number: string, title: string, headings: readonly Heading[]): Form {
  return {
    number,
    edition,
    title,
    levels: ['kelurahan'],
    row: 'institution',
    rhythm: 'yearly',
    headings: [position, ...headings],
  }
}

function byFact(title: string, id: string): ColumnGroup {
  return group(title, fact('L', `m_${id}`), fact('P', `f_${id}`))
}
