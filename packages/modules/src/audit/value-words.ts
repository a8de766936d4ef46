import { defineWords } from '@melati/ui/words'

/**
 * Codes that rows hold as values. One that is missing here is said as it is written ('Pemula', 'Poksus'): codes of PKK are
 * its own words.
 */
export const valueWords = defineWords({
  'value-draf': { id: 'Draf', en: 'Draft' },
  'value-tayang': { id: 'Tayang', en: 'Published' },
  'value-ditarik': { id: 'Ditarik', en: 'Withdrawn' },
  'value-diusulkan': { id: 'Diusulkan', en: 'Nominated' },
  'value-diverifikasi-kecamatan': { id: 'Diverifikasi kecamatan', en: 'Verified by kecamatan' },
  'value-diverifikasi-dinas': { id: 'Diverifikasi dinas', en: 'Verified by dinas' },
  'value-ditetapkan': { id: 'Ditetapkan', en: 'Decreed' },
  'value-aktif': { id: 'Aktif', en: 'Active' },
  'value-pembinaan-khusus': { id: 'Pembinaan khusus', en: 'Under guidance' },
  'value-tidak-aktif': { id: 'Tidak aktif', en: 'Not active' },
  'value-ditutup': { id: 'Ditutup', en: 'Closed' },
  'value-verify-identity': { id: 'Mencocokkan dengan KTP atau KK', en: 'To check against the card' },
  'value-correct-data': { id: 'Memperbaiki data', en: 'To correct the record' },
  'value-service-letter': { id: 'Surat atau layanan untuk warga', en: 'A letter or service for the resident' },
  'value-duplicate-check': { id: 'Memeriksa data ganda', en: 'To check a possible duplicate' },
  'value-password': { id: 'Kata sandi', en: 'Password' },
  'value-phone': { id: 'Kode ke HP', en: 'Code to the phone' },
  'value-registered': { id: 'HP baru', en: 'A new phone' },
  'value-renewed': { id: 'HP yang sama, didaftarkan lagi', en: 'The same phone, registered again' },
  'value-levels': { id: 'Tingkat wilayah', en: 'Levels of areas' },
  'value-labels': { id: 'Sebutan wilayah', en: 'What areas are called' },
  'value-timeZone': { id: 'Zona waktu', en: 'Time zone' },
  'value-languages': { id: 'Bahasa', en: 'Languages' },
  'value-formEdition': { id: 'Edisi formulir', en: 'Edition of the forms' },
  'value-printUnusedLevels': { id: 'Tingkat kosong di cetakan', en: 'Unused levels in print' },
  'value-dasawismaMin': { id: 'Ukuran terkecil dasawisma', en: 'Least size of a dasawisma' },
  'value-dasawismaMax': { id: 'Ukuran terbesar dasawisma', en: 'Greatest size of a dasawisma' },
  'value-readingPerDay': { id: 'Batas membaca data warga sehari', en: 'Reading of residents in a day' },
  'value-lansiaAge': { id: 'Umur lansia', en: 'Age of lansia' },
  'value-up2k': { id: 'Aturan UP2K', en: 'Rules of UP2K' },
  'value-centres': { id: 'Aturan sentra', en: 'Rules of centres' },
  'value-calendar': { id: 'Tenggat', en: 'Deadlines' },
  'value-dpo': { id: 'Petugas pelindungan data', en: 'Data protection officer' },
  'value-modules': { id: 'Modul', en: 'Modules' },
})
