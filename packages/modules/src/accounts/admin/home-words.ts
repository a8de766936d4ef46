import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  invitations: { id: 'Undangan belum diterima', en: 'Invitations not accepted yet' },
  invited: { id: '{unit} · berlaku sampai {until}', en: '{unit} · valid until {until}' },
  lapsed: { id: '{unit} · masa berlaku habis, undang lagi', en: '{unit} · has expired, invite again' },
  kept: { id: 'Kiriman HP yang perlu diperiksa', en: 'Records from phones to check' },
  keptOf: {
    id: '{unit} · {n, plural, other {# kiriman}}',
    en: '{unit} · {n, plural, one {# record} other {# records}}',
  },
  cadreKelurahan: { id: 'Kelurahan dengan kader', en: 'Kelurahan with a cadre' },
  cadreKelurahanMeans: {
    id: 'Kelurahan yang punya paling sedikit satu kader bertugas hari ini.',
    en: 'Kelurahan in which at least one cadre is appointed today.',
  },
  cadreDasawisma: { id: 'Dasawisma dengan kader', en: 'Dasawisma with a cadre' },
  cadreDasawismaMeans: {
    id: 'Dasawisma yang masuk tugas seorang kader hari ini.',
    en: 'Dasawisma that are in the area of a cadre today.',
  },
  accountKecamatan: { id: 'Kecamatan dengan akun pengurus', en: 'Kecamatan whose board has an account' },
  accountKelurahan: { id: 'Kelurahan dengan akun pengurus', en: 'Kelurahan whose board has an account' },
  accountMeans: {
    id: 'Ada pengurus yang sudah menerima undangan dan bisa masuk.',
    en: 'Somebody of its board has accepted an invitation and can sign in.',
  },
  inviteKecamatan: { id: 'Undang admin kecamatan', en: 'Invite the kecamatan boards' },
})
