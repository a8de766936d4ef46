import { isLiving } from '@melati/domain/sakasanwira/stage'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stepper } from '@melati/ui/stepper.tsx'
import { useCity } from '../../admin-acting.ts'
import { words } from '../words.ts'
import type { Centre } from './centre.tsx'

/** How far a living centre has come on its way to being open. */
export function Stages({ centre: { stage } }: { centre: Centre }) {
  const base = useWords(words)
  const { dinasVerifies } = useCity().settings.centres
  if (!isLiving(stage)) return null
  const way = (['diusulkan', 'diverifikasi-kecamatan', 'diverifikasi-dinas', 'ditetapkan', 'aktif'] as const).filter(
    (one) => one !== 'diverifikasi-dinas' || dinasVerifies || stage === one,
  )
  const at = stage === 'pembinaan-khusus' ? way.length - 1 : way.findIndex((one) => one === stage)
  return <Stepper steps={way.map((one) => ({ label: base(`stage-${one}`) }))} at={at} />
}
