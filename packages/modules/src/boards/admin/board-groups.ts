import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../words.ts'
import type { Seat } from './seats.tsx'

const isOfPokja = ({ kind }: Seat) => kind.startsWith('pokja-')

/** Under what a seat is listed: the board itself, then each Pokja. Not where a Pokja has nobody but its head. */
export function useBoardGroups(seats: readonly Seat[]): ((seat: Seat) => string) | undefined {
  const t = useWords(words)
  if (!seats.some((seat) => isOfPokja(seat) && seat.kind !== 'pokja-ketua')) return undefined
  return (seat) => (isOfPokja(seat) && seat.pokja !== null ? t(`pokja-${seat.pokja}`) : t('board-core'))
}
