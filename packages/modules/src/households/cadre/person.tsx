import { Card } from '@melati/ui/card.tsx'
import { formatDay } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { useEffect } from 'react'
import { CadrePage } from '../../cadre-page.tsx'
import { words } from '../cadre-words.ts'
import { words as shared } from '../words.ts'
import { ActionLinks } from './action-links.tsx'
import { NotHere } from './not-here.tsx'
import { useAge } from './use-age.ts'
import { useResident } from './use-household.ts'

/** One person, and what can have changed about her. */
export default function Person() {
  const t = useWords(words)
  const say = useWords(shared)
  const { language } = useLanguage()
  const sayAge = useAge()
  const resident = useResident()
  useEffect(() => {
    scrollTo(0, 0)
  }, [])
  if (!resident) return <NotHere found={resident} />
  const { row, member } = resident
  const { name, sex, birthDate, diedOn, relation, since, nik } = member
  const here = `/warga/${row.householdId}/orang/${member.personId}`
  const born = formatDay(birthDate, language)
  return (
    <CadrePage backHref={`/warga/${row.householdId}`}>
      <Stack space="section">
        <Heading level={1} className="[overflow-wrap:anywhere]">
          {name}
        </Heading>
        <Card>
          <SummaryList
            rows={[
              {
                term: t('relation'),
                value: member.personId === row.headId ? t('headOfHousehold') : say(`relation-${relation}`),
              },
              { term: t('sex'), value: say(`sex-${sex}`) },
              {
                term: t('birthDate'),
                value: diedOn === null ? t('bornAge', { day: born, age: sayAge(birthDate) }) : born,
              },
              { term: t('nik'), value: nik ? t('nikKnown') : t('nikUnknown') },
              { term: t('joined'), value: formatDay(since, language) },
              ...(diedOn === null
                ? []
                : [{ term: t('deathAction'), value: t('died', { day: formatDay(diedOn, language) }) }]),
            ]}
          />
        </Card>
        <Stack as="section" space="gap">
          <Heading level={2}>{t('changes')}</Heading>
          <ActionLinks
            links={[
              { href: `${here}/tanggal-lahir`, label: t('birthAction') },
              ...(diedOn === null
                ? [
                    { href: `${here}/pindah-rumah`, label: t('moveAction') },
                    { href: `${here}/pindah`, label: t('leaveAction') },
                    { href: `${here}/meninggal`, label: t('deathAction') },
                  ]
                : []),
            ]}
          />
        </Stack>
      </Stack>
    </CadrePage>
  )
}
