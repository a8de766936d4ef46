import { roles } from '@melati/domain/roles'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { commonWords } from '@melati/ui/common-words'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Grid } from '@melati/ui/grid.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Link } from '@melati/ui/link.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { SearchBox } from '@melati/ui/search-box.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Select } from '@melati/ui/select.tsx'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useActing } from '../../admin-acting.ts'
import { useApi, useApiClient } from '../../admin-api.ts'
import { LoadMore } from '../../admin-load-more.tsx'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { useUnitTitle } from '../../admin-unit-title.ts'
import { gives } from '../rules.ts'
import { words } from '../words.ts'
import { useSeen } from './seen.ts'
import { UserActions } from './user-actions.tsx'

/** `listUsers` names where a page begins; null is the first. */
const first: string | null = null

/** Who holds a role in one's area, when she was last seen, and her phones. */
export default function UsersPage() {
  const api = useApi()
  const client = useApiClient()
  const t = useWords(words)
  const common = useWords(commonWords)
  const { acting } = useActing()
  const seen = useSeen()
  const titleOf = useUnitTitle()
  const [typed, setTyped] = useState('')
  const [roleName, setRole] = useState('')
  const role = roles.find((one) => one === roleName)
  const search = useDeferredValue(typed.trim())
  const found = useInfiniteQuery({
    queryKey: [...api.accounts.listUsers.queryKey(), search, role ?? ''],
    queryFn: ({ pageParam }) =>
      client.accounts.listUsers.query({
        limit: 50,
        ...(search === '' ? {} : { search }),
        ...(role === undefined ? {} : { role }),
        ...(pageParam === null ? {} : { page: pageParam }),
      }),
    initialPageParam: first,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  const rows = found.data?.pages.flatMap((page) => page.users) ?? []
  const mayInvite = acting.role !== 'cadre-coordinator'
  return (
    <Stack space="loose">
      <PageHeader
        title={t('users')}
        actions={
          <>
            <ButtonLink href="/pengguna/kader">{t('appoint-cadre')}</ButtonLink>
            {mayInvite && (
              <>
                <ButtonLink href="/pengguna/undang" variant="secondary">
                  {t('invite-board')}
                </ButtonLink>
                <ButtonLink href="/pengguna/undangan" variant="secondary">
                  {t('invitations')}
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      <Grid className="items-end">
        <SearchBox label={t('name')} value={typed} onChange={setTyped} />
        <Select
          name="role"
          label={t('role')}
          placeholder={t('every-role')}
          value={roleName}
          onChange={(event) => setRole(event.target.value)}
          options={roles
            .filter((one) => one !== 'platform-operator')
            .map((one) => ({ value: one, label: t(`role-${one}`) }))}
        />
      </Grid>
      <DataTable
        label={t('users')}
        rows={rows}
        rowKey={(user) => user.grantId}
        rowName={(user) => user.name}
        state={found.isPending ? 'loading' : found.isError ? 'error' : found.isPlaceholderData ? 'refreshing' : 'ready'}
        problem={<LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
        empty={
          search === '' && role === undefined ? (
            <EmptyState kind="none" title={t('users-empty')} />
          ) : (
            <EmptyState kind="not-found" title={t('users-none-found')} />
          )
        }
        columns={[
          { key: 'name', header: t('name'), minWidth: '11rem', cell: (user) => user.name },
          { key: 'role', header: t('role'), cell: (user) => t(`role-${user.role}`) },
          {
            key: 'area',
            header: t('area'),
            cell: (user) => user.agencyName ?? titleOf({ kind: user.unitKind, name: user.unitName }),
          },
          {
            key: 'seen',
            header: t('last-seen'),
            cell: (user) => seen(user.lastSeenAt),
          },
          {
            key: 'phones',
            header: t('registrations'),
            cell: (user) =>
              user.phones + user.keptWork === 0 || !gives(acting.role, user.role) ? (
                <span className="text-text-muted">{t('phones', { count: user.phones })}</span>
              ) : (
                <Link href={`/pengguna/hp/${user.grantId}`} inCell>
                  {t('phones', { count: user.phones })}
                  {user.keptWork > 0 && ` · ${t('kept-work', { count: user.keptWork })}`}
                </Link>
              ),
          },
          { key: 'actions', header: common('change'), actions: true, cell: (user) => <UserActions user={user} /> },
        ]}
      />
      <LoadMore of={found} />
    </Stack>
  )
}
