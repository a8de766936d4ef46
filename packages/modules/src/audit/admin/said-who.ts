import type { Translate } from '@melati/ui/words'
import type { words } from '../admin-words.ts'

/** 'Siti Aminah · dari HP'; what nobody did, Melati did. */
export function saidWho(
  { accountName, byPhone }: { readonly accountName: string | null; readonly byPhone: boolean },
  t: Translate<typeof words>,
): string {
  return [accountName ?? t('system'), ...(byPhone ? [t('phone')] : [])].join(' · ')
}
