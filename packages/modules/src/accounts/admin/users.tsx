import { UnitId } from '@melati/domain/ids'
import { roles } from '@melati/domain/roles'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { commonWords } from '@melati/ui/common-words'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useActing } from '../../admin-acting.ts'
import { useAddress } from '../../admin-address.ts'
import { useApi } from '../../admin-api.ts'
import { LoadMore } from '../../admin-load-more.tsx'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { useUnitTitle } from '../../admin-unit-title.ts'
import { seesInvitations } from '../rules.ts'
import { words } from '../words.ts'
import { useSeen } from './seen.ts'
import { type Ask, UserActions } from './user-actions.tsx'
import { NameCell, PhonesCell, StateCell } from './user-cells.tsx'
import { UserDialog, type UserDialogProps } from './user-dialog.tsx'
import { UserFilters } from './user-filters.tsx'
import { viewNames, views } from './user-states.ts'

/** Who holds a role in one's area and who is invited to one: their state, when they were last seen, and their phones. */
export default function UsersPage() {
  const api = useApi()
  const t = useWords(words)
  const common = useWords(commonWords)
  const { acting } = useActing()
  const seen = useSeen()
  const titleOf = useUnitTitle()
  const { search } = useAddress()
  const view = viewNames.find((one) => one === search['status']) ?? 'sekarang'
  const role = roles.find((one) => one === search['peran'])
  const unitId = UnitId.safeParse(search['unit'])
  const text = search['cari'] ?? ''
  const found = useInfiniteQuery(
    api.accounts.listUsers.infiniteQueryOptions(
      {
        limit: 50,
        states: [...views[view]],
        ...(text === '' ? {} : { search: text }),
        ...(role === undefined ? {} : { role }),
        ...(unitId.success ? { unitId: unitId.data } : {}),
      },
      { getNextPageParam: (page) => page.next ?? undefined, placeholderData: keepPreviousData },
    ),
  )
  const [asked, setAsked] = useState<Omit<UserDialogProps, 'onClose'> | null>(null)
  const ask: Ask = (what, user) => setAsked({ what, user })
  const isFiltered = text !== '' || role !== undefined || unitId.success || view !== 'sekarang'
  return (
    <Stack space="loose">
      <PageHeader
        title={t('users')}
        actions={
          <>
            <ButtonLink href="/pengguna/kader">{t('appoint-cadre')}</ButtonLink>
            {seesInvitations(acting.role) && (
              <ButtonLink href="/pengguna/undang" variant="secondary">
                {t('invite-board')}
              </ButtonLink>
            )}
            <ButtonLink href="/pengguna/tempel" variant="secondary">
              {t('paste')}
            </ButtonLink>
          </>
        }
      />
      <UserFilters view={view} role={role} />
      <DataTable
        label={t('users')}
        rows={found.data?.pages.flatMap((page) => page.users) ?? []}
        rowKey={(user) => user.id}
        rowName={(user) => user.name}
        state={found.isPending ? 'loading' : found.isError ? 'error' : found.isPlaceholderData ? 'refreshing' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={
          isFiltered ? (
            <EmptyState
              kind="not-found"
              title={t('users-none-found')}
              action={
                <ButtonLink variant="secondary" href="/pengguna">
                  {t('clear-filters')}
                </ButtonLink>
              }
            />
          ) : (
            <EmptyState kind="none" title={t('users-empty')} />
          )
        }
        columns={[
          { key: 'name', header: t('name'), minWidth: '12rem', cell: (user) => <NameCell user={user} /> },
          { key: 'role', header: t('role'), cell: (user) => t(`role-${user.role}`) },
          {
            key: 'area',
            header: t('area'),
            cell: (user) => user.agencyName ?? titleOf({ kind: user.unitKind, name: user.unitName }),
          },
          { key: 'state', header: t('state'), cell: (user) => <StateCell user={user} /> },
          {
            key: 'seen',
            header: t('last-seen'),
            minWidth: '8rem',
            cell: (user) => (user.accountId === null ? '–' : seen(user.lastSeenAt)),
          },
          { key: 'phones', header: t('phone'), minWidth: '7rem', cell: (user) => <PhonesCell user={user} /> },
          {
            key: 'actions',
            header: common('change'),
            actions: true,
            cell: (user) => <UserActions user={user} onAsk={ask} />,
          },
        ]}
      />
      <LoadMore of={found} />
      {asked !== null && <UserDialog {...asked} onClose={() => setAsked(null)} />}
    </Stack>
  )
}
