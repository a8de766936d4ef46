import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Button } from '@melati/ui/button.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { SearchBox } from '@melati/ui/search-box.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import UserPlus from 'lucide-react/icons/user-plus'
import { useState } from 'react'
import { useUnits } from '../../cadre-area.ts'
import { CadrePage } from '../../cadre-page.tsx'
import { words } from '../cadre-words.ts'
import { findByWords, groupByUnit } from './list-order.ts'
import { HouseholdLink } from './household-link.tsx'
import { Unfinished } from './unfinished.tsx'
import { livingIn, useHouseholds } from './use-households.ts'

const mostShown = 60

/** The households of her area in the order of their addresses; what is begun stands above them. */
export default function HouseholdList() {
  const t = useWords(words)
  const households = useHouseholds()
  const units = useUnits('dasawisma')
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState(mostShown)
  const isLoaded = households !== undefined && units !== undefined
  const found = findByWords(households?.all ?? [], query)
  const groups = groupByUnit(found, units ?? [], shown)
  return (
    <CadrePage
      action={
        households?.all.length === 0 ? undefined : (
          <ButtonLink block icon={UserPlus} href="/warga/baru">
            {t('add')}
          </ButtonLink>
        )
      }
    >
      <Stack space="loose">
        <Stack space="tight">
          <Heading level={1}>{t('title')}</Heading>
          {isLoaded && households.all.length > 0 && (
            <Text tone="muted">
              {t('counts', { houses: households.all.length, people: households.all.flatMap(livingIn).length })}
            </Text>
          )}
        </Stack>
        <Unfinished />
        {!isLoaded && <Skeleton lines={6} />}
        {isLoaded && households.all.length === 0 && (
          <EmptyState
            kind="none"
            title={t('none')}
            action={
              <ButtonLink icon={UserPlus} href="/warga/baru">
                {t('add')}
              </ButtonLink>
            }
          >
            {t('noneLead')}
          </EmptyState>
        )}
        {isLoaded && households.all.length > 0 && (
          <>
            <SearchBox label={t('search')} value={query} onChange={setQuery} />
            {found.length === 0 && (
              <EmptyState
                kind="not-found"
                title={t('noneFound', { query })}
                action={
                  <Button variant="secondary" onClick={() => setQuery('')}>
                    {t('clearSearch')}
                  </Button>
                }
              >
                {t('noneFoundLead')}
              </EmptyState>
            )}
            {groups.map(({ unit, rows }) => (
              <Stack as="section" key={unit?.unitId ?? ''} space="gap">
                {unit && <Heading level={2}>{unit.name}</Heading>}
                <ul className="flex flex-col rounded-card border border-border bg-surface">
                  {rows.map((row) => (
                    <HouseholdLink key={row.householdId} row={row} unsent={households.unsent.get(row.householdId)} />
                  ))}
                </ul>
              </Stack>
            ))}
            {found.length > shown && (
              <Button variant="secondary" block onClick={() => setShown(shown + mostShown)}>
                {t('showMore')}
              </Button>
            )}
          </>
        )}
      </Stack>
    </CadrePage>
  )
}
