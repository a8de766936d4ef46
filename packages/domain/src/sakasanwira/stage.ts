import * as z from 'zod/mini'

/** From the nomination to the end (handbook/pkk.md 5.3). */
export const centreStages = [
  'diusulkan',
  'diverifikasi-kecamatan',
  'diverifikasi-dinas',
  'ditetapkan',
  'aktif',
  'pembinaan-khusus',
  'tidak-aktif',
  'ditutup',
] as const
export const CentreStage = z.enum(centreStages)
export type CentreStage = z.infer<typeof CentreStage>

/** A living centre holds a place of its kelurahan. */
export function isLiving(stage: CentreStage): boolean {
  return stage !== 'tidak-aktif' && stage !== 'ditutup'
}

/** Open to the public: what the city's pages show by name. */
export function isOpen(stage: CentreStage): boolean {
  return stage === 'aktif' || stage === 'pembinaan-khusus'
}

/** Still examined: what it is made of may change freely until the decree. */
export function isExamined(stage: CentreStage): boolean {
  return stage === 'diusulkan' || stage === 'diverifikasi-kecamatan' || stage === 'diverifikasi-dinas'
}
