import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  duplicates: { id: 'Warga yang mungkin ganda', en: 'Residents who may be entered twice' },
  duplicate: {
    id: '{address} · {n, plural, other {# catatan lain ber-NIK sama}}',
    en: '{address} · {n, plural, one {# other record} other {# other records}} with the same NIK',
  },
  kelurahan: { id: 'Kelurahan yang sudah mendata', en: 'Kelurahan with households entered' },
  dasawisma: { id: 'Dasawisma yang sudah mendata', en: 'Dasawisma with households entered' },
  means: {
    id: 'Paling sedikit satu rumah tangga sudah dicatat di sana.',
    en: 'At least one household is recorded there.',
  },
  pilot: { id: 'Uji satu kelurahan', en: 'Try one kelurahan' },
  live: { id: 'Mulai di semua kecamatan', en: 'Begin in every kecamatan' },
})
