import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  unhealthy: { id: 'Pemeriksaan malam yang perlu dilihat', en: 'Nightly checks to look at' },
  figuresDiffer: { id: 'Ada angka yang tidak cocok', en: 'Some figures do not agree' },
  logDiffers: { id: 'Catatan aktivitas tidak utuh', en: 'The activity log is not whole' },
  late: { id: 'Sudah lama tidak diperiksa', en: 'Not checked for too long' },
  boardless: { id: 'Kota yang menunggu pengurus', en: 'Cities waiting for their board' },
  invitedOn: { id: 'Dibuat {day}, belum ada yang masuk', en: 'Made on {day}, nobody has signed in yet' },
  preparing: { id: 'Kota yang masih bersiap', en: 'Cities still preparing' },
  preparingOf: {
    id: '{kelurahan} kelurahan, {n, plural, other {# pengguna}}, belum terbagi sampai dasawisma',
    en: '{kelurahan} kelurahan, {n, plural, one {# user} other {# users}}, not divided down to dasawisma yet',
  },
  identity: { id: 'Identitas kota', en: 'Identity of the city' },
  rules: { id: 'Formulir & tenggat', en: 'Forms and deadlines' },
})
