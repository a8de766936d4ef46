import { fact, group, name, position, remark } from './columns.ts'
import type { Edition, Form, Heading, Row } from './form.ts'

const everyTp = ['kota', 'kecamatan', 'kelurahan'] as const

/** 4.9 to 4.13 and 4.14.3: the compulsory books of every TP PKK and the training of its cadres (handbook/pkk.md 3.1, 3.3). */
export const bookForms = (edition: Edition): readonly Form[] => [
  book(edition, '4.9a', 'Buku daftar anggota TP PKK', 'person', [
    position,
    name('Nama'),
    fact('Jabatan', 'position'),
    fact('Jenis kelamin (L/P)', 'sex'),
    fact('Tempat lahir', 'birth_place'),
    fact('Tanggal/bulan/tahun lahir/umur', 'birth_date'),
    fact('Status', 'marital_state'),
    fact('Alamat', 'address'),
    fact('Pendidikan', 'education'),
    fact('Pekerjaan', 'work'),
    remark,
  ]),
  // Its source lists twelve groups for thirteen numbers: men and women take a column each.
  book(edition, '4.9b', 'Buku daftar anggota TP PKK dan kader', 'person', [
    position,
    fact('No registrasi', 'registration'),
    name('Nama'),
    group('Jenis kelamin', fact('L', 'male'), fact('P', 'female')),
    group(
      'Kedudukan/fungsi',
      fact('Keanggotaan TP PKK', 'board_member'),
      fact('Kader umum', 'general_cadre'),
      fact('Kader khusus', 'special_cadre'),
    ),
    fact('Tanggal lahir/umur', 'birth_date'),
    fact('Status', 'marital_state'),
    fact('Alamat', 'address'),
    fact('Pendidikan/pekerjaan', 'education_and_work'),
    remark,
  ]),
  book(edition, '4.10', 'Buku agenda surat masuk/keluar', 'letter', [
    group(
      'Surat masuk',
      position,
      fact('Tanggal terima', 'received_on'),
      fact('Tanggal surat', 'incoming_dated'),
      fact('Nomor surat', 'incoming_number'),
      fact('Asal surat/dari', 'sender'),
      fact('Perihal', 'incoming_subject'),
      fact('Lampiran', 'incoming_enclosures'),
      fact('Diteruskan kepada', 'passed_to'),
    ),
    group(
      'Surat keluar',
      position,
      fact('Nomor dan kode surat', 'outgoing_number'),
      fact('Tanggal surat', 'outgoing_dated'),
      fact('Kepada', 'recipient'),
      fact('Perihal', 'outgoing_subject'),
      fact('Lampiran', 'outgoing_enclosures'),
      fact('Tembusan', 'copies'),
    ),
  ]),
  book(edition, '4.11', 'Buku keuangan/tabungan', 'transaction', [
    half('Pengeluaran', 'spent'),
    half('Penerimaan', 'received'),
  ]),
  book(edition, '4.12', 'Buku inventaris', 'item', [
    position,
    name('Nama barang'),
    fact('Asal barang', 'origin'),
    fact('Tanggal penerimaan/pembelian', 'acquired_on'),
    fact('Jumlah', 'quantity'),
    fact('Tempat penyimpanan', 'kept_at'),
    fact('Kondisi barang', 'condition'),
    remark,
  ]),
  book(edition, '4.13', 'Buku kegiatan', 'activity', [
    position,
    name('Nama'),
    fact('Jabatan', 'position'),
    group('Kegiatan', fact('Tanggal', 'day'), fact('Tempat', 'place'), fact('Uraian', 'description')),
    fact('Tanda tangan', 'signature'),
  ]),
  book(edition, '4.14.3', 'Data pelatihan kader', 'training', [
    position,
    fact('No registrasi', 'registration'),
    name('Nama lengkap kader'),
    fact('Tanggal/tahun masuk TP PKK', 'joined_on'),
    fact('Jabatan/fungsi', 'position'),
    fact('No urut pelatihan', 'training_number'),
    fact('Judul pelatihan', 'training'),
    fact('Jenis kriteria kaderisasi', 'training_kind'),
    fact('Tahun', 'year'),
    fact('Institusi penyelenggara', 'organiser'),
    fact('Bersertifikat/tidak', 'certificate'),
  ]),
]

function book(edition: Edition, number: string, title: string, row: Row, headings: readonly Heading[]): Form {
  return { number, edition, title, levels: everyTp, row, rhythm: 'running', headings }
}

function half(title: string, side: 'received' | 'spent') {
  return group(
    title,
    position,
    fact('Tanggal, bulan, tahun', `${side}_on`),
    fact('Sumber dana', `${side}_source`),
    fact('Uraian', `${side}_for`),
    fact('Nomor bukti kas', `${side}_voucher`),
    fact('Jumlah (Rp)', `${side}_rupiah`),
  )
}
