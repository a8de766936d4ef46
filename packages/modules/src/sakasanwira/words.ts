import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  module: { id: 'Sakasanwira', en: 'Sakasanwira' },
  'stage-diusulkan': { id: 'Diusulkan', en: 'Nominated' },
  'stage-diverifikasi-kecamatan': { id: 'Diverifikasi kecamatan', en: 'Verified by kecamatan' },
  'stage-diverifikasi-dinas': { id: 'Diverifikasi dinas', en: 'Verified by dinas' },
  'stage-ditetapkan': { id: 'Ditetapkan', en: 'Decreed' },
  'stage-aktif': { id: 'Aktif', en: 'Active' },
  'stage-pembinaan-khusus': { id: 'Pembinaan khusus', en: 'Under guidance' },
  'stage-tidak-aktif': { id: 'Tidak aktif', en: 'Not active' },
  'stage-ditutup': { id: 'Ditutup', en: 'Closed' },
  'member-usaha': { id: 'Usaha', en: 'Business' },
  'member-kelompok-up2k': { id: 'Kelompok UP2K', en: 'UP2K group' },
  'member-perorangan': { id: 'Perorangan', en: 'Person' },
})
