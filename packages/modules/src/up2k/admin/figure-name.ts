import { GroupLevel } from '@melati/domain/up2k/group'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words as adminWords } from '../admin-words.ts'
import type { BehindColumn } from '../rules.ts'
import { words } from '../words.ts'

/** 'Kelompok UP2K tingkat Madya'. */
export function useFigureName(): (column: BehindColumn) => string {
  const t = useWords(adminWords)
  const base = useWords(words)
  return (column) => {
    const [what, named] = column.split('_')
    const level = GroupLevel.safeParse(named)
    if (level.success) {
      return t(what === 'groups' ? 'figure-groups-of' : 'figure-members-of', { level: base(`level-${level.data}`) })
    }
    return t(`figure-${column as 'groups' | 'members' | 'sales' | 'sales_rupiah'}`)
  }
}
