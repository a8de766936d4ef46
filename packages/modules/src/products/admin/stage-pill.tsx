import type { ProductStage } from '@melati/domain/products/product'
import { useWords } from '@melati/ui/language-provider.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import type { Tone } from '@melati/ui/tone'
import { words } from '../words.ts'

const tones = { draf: 'info', tayang: 'ok', ditarik: 'neutral' } as const satisfies Record<ProductStage, Tone>

export function StagePill({ stage }: { readonly stage: ProductStage }) {
  const base = useWords(words)
  return <StatusPill tone={tones[stage]}>{base(`stage-${stage}`)}</StatusPill>
}
