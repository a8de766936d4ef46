import { ButtonLink } from '@melati/ui/button-link.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useActing } from '../../admin-acting.ts'
import { words } from '../admin-words.ts'
import { mayNominate } from './may.ts'

/** The way to a new nomination, for those who may nominate. */
export function NominateLink() {
  const t = useWords(words)
  const { role } = useActing().acting
  if (!mayNominate(role)) return null
  return <ButtonLink href="/sakasanwira/baru">{t('nominate')}</ButtonLink>
}
