import { Banner } from '@melati/ui/banner.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Card } from '@melati/ui/card.tsx'
import { Facts } from '@melati/ui/facts.tsx'
import { formatDay } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import UserPlus from 'lucide-react/icons/user-plus'
import { useEffect } from 'react'
import { useUnits } from '../../cadre-area.ts'
import { CadrePage } from '../../cadre-page.tsx'
import { words } from '../cadre-words.ts'
import type { FamilyRow } from '../rows.ts'
import { ActionLinks } from './action-links.tsx'
import { FamilyCard } from './family-card.tsx'
import { HouseCard } from './house-card.tsx'
import { NotHere } from './not-here.tsx'
import { useHousehold } from './use-household.ts'
import { headOf, livingIn, useHouseholds } from './use-households.ts'

/** Who lives in one house, since when, and everything that can change about it. */
export default function HouseholdDetail() {
  const t = useWords(words)
  const { language } = useLanguage()
  const row = useHousehold()
  const units = useUnits()
  const unsent = useHouseholds()?.unsent.get(row?.householdId ?? '')
  useEffect(() => {
    scrollTo(0, 0)
  }, [])
  if (!row) return <NotHere found={row} />
  const here = `/warga/${row.householdId}`
  const head = headOf(row)
  const living = livingIn(row)
  const isHeads = ({ members }: FamilyRow) => members.some(({ personId }) => personId === row.headId)
  const families = row.families.toSorted((a, b) => Number(isHeads(b)) - Number(isHeads(a)))
  const dasawismas = units?.filter(({ kind }) => kind === 'dasawisma') ?? []
  const unit = dasawismas.find(({ unitId }) => unitId === row.unitId)
  return (
    <CadrePage
      backHref="/warga"
      action={
        <ButtonLink block icon={UserPlus} href={`${here}/anggota-baru`}>
          {t('addMember')}
        </ButtonLink>
      }
    >
      <Stack space="section">
        <Stack space="snug">
          <Heading level={1} className="[overflow-wrap:anywhere]">
            {head ? t('householdOf', { name: head.name }) : t('householdNameless')}
          </Heading>
          {unsent !== undefined && (
            <div>
              <StatusPill tone={unsent === 'unsent' ? 'neutral' : 'warn'}>{t(unsent)}</StatusPill>
            </div>
          )}
        </Stack>
        {!head && living.length > 0 && (
          <Banner
            tone="warn"
            action={
              <ButtonLink variant="secondary" href={`${here}/kepala`}>
                {t('headAction')}
              </ButtonLink>
            }
          >
            {t('headGone')}
          </Banner>
        )}
        <Card>
          <SummaryList
            rows={[
              { term: t('address'), value: row.address },
              {
                term: t('dasawisma'),
                value: unit ? <Facts of={[unit.name, ...(unit.parentName === null ? [] : [unit.parentName])]} /> : '—',
              },
              { term: t('since'), value: formatDay(row.since, language) },
            ]}
          />
        </Card>
        {families.map((family, at) => (
          <FamilyCard
            key={family.familyId}
            family={family}
            title={families.length > 1 ? t('familyNth', { n: at + 1 }) : t('family')}
            headId={row.headId}
            here={here}
          />
        ))}
        <HouseCard house={row.house} here={here} />
        <Stack as="section" space="gap">
          <Heading level={2}>{t('changes')}</Heading>
          <ActionLinks
            links={[
              ...(living.length > 1 || (!head && living.length > 0)
                ? [{ href: `${here}/kepala`, label: t('headAction') }]
                : []),
              ...(dasawismas.length > 1 ? [{ href: `${here}/dasawisma`, label: t('unitAction') }] : []),
              ...(living.length === 0 ? [{ href: `${here}/tutup`, label: t('closeAction') }] : []),
            ]}
          />
        </Stack>
      </Stack>
    </CadrePage>
  )
}
