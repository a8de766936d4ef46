import { ButtonLink } from '@melati/ui/button-link.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useActing } from './admin-acting.ts'
import { adminWords } from './admin-words.ts'

/** Who appoints cadres; the server decides again. */
const appointing: ReadonlySet<string> = new Set([
  'city-board',
  'kecamatan-board',
  'kelurahan-board',
  'secretariat',
  'cadre-coordinator',
])

/** What fills an empty list of what cadres record: a cadre. Nothing for a role that appoints none. */
export function AppointLink() {
  const t = useWords(adminWords)
  const { role } = useActing().acting
  return appointing.has(role) && <ButtonLink href="/pengguna/kader">{t('appoint-cadre')}</ButtonLink>
}
