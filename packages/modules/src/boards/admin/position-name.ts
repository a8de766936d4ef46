import type { Pokja, PositionKind } from '@melati/domain/boards/position'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../words.ts'

interface Position {
  readonly kind: PositionKind
  readonly pokja: Pokja | null
}

/** 'Ketua Pokja II', 'Ketua Bidang · Pokja II'. */
export function usePositionName(): (kind: PositionKind, pokja: Pokja | null) => string {
  const t = useWords(words)
  return (kind, pokja) => {
    const [name, group] = [t(`kind-${kind}`), pokja === null ? '' : t(`pokja-${pokja}`)]
    // 'Ketua Pokja' and 'Pokja II' share their middle.
    return name.endsWith(' Pokja')
      ? `${name.slice(0, -' Pokja'.length)} ${group}`
      : [name, group].filter(Boolean).join(' · ')
  }
}

/** Whether a title says its position itself, as 'Ketua TP PKK Kota Medan' and 'Ketua Pokja II' do and 'Pembina' does not. */
export function saysPosition(title: string, { kind, pokja }: Position): boolean {
  const isIn = (part: string) => title.toLowerCase().includes(part.toLowerCase())
  const numeral = pokja === null ? undefined : words[`pokja-${pokja}`].id.split(' ').at(-1)
  return isIn(words[`kind-${kind}`].id) && (numeral === undefined || new RegExp(`\\b${numeral}$`).test(title.trim()))
}
