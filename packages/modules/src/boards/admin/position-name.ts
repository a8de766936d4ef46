import type { Pokja, PositionKind } from '@melati/domain/boards/position'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../words.ts'

/** 'Ketua Pokja · Pokja II'. */
export function usePositionName(): (kind: PositionKind, pokja: Pokja | null) => string {
  const t = useWords(words)
  return (kind, pokja) => [t(`kind-${kind}`), ...(pokja === null ? [] : [t(`pokja-${pokja}`)])].join(' · ')
}
