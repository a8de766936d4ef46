import { formatDayShort } from '@melati/ui/format'
import { type HomeParts, measureBy, said, shareOf } from '../../admin-home.ts'
import { words } from './home-words.ts'

const office = ['city-board', 'kecamatan-board', 'kelurahan-board', 'secretariat'] as const
const most = 3

export const home: HomeParts = {
  waiting: [
    {
      key: 'kept',
      order: 20,
      roles: [...office, 'cadre-coordinator'],
      title: words.kept,
      href: '/pengguna',
      find: async (ask) => {
        const { users, next } = await ask.accounts.listUsers({ withKept: true, limit: 50 })
        return {
          count: users.length,
          isMore: next !== null,
          rows: users.slice(0, most).map((user) => ({
            key: user.id,
            title: user.name,
            detail: said(words.keptOf, { unit: user.unitName, n: user.keptWork }),
            href: `/pengguna/hp/${user.id}`,
          })),
        }
      },
    },
    {
      key: 'invitations',
      order: 60,
      roles: office,
      title: words.invitations,
      href: '/pengguna?status=diundang',
      find: async (ask) => {
        const { invitations } = await ask.accounts.listInvitations()
        const open = invitations.filter(({ status }) => status === 'waiting' || status === 'expired')
        return {
          count: open.length,
          isMore: invitations.length >= 100,
          rows: open.slice(0, most).map((one) => ({
            key: one.invitationId,
            title: one.name,
            detail:
              one.status === 'expired'
                ? said(words.lapsed, { unit: one.unitName })
                : {
                    id: said(words.invited, {
                      unit: one.unitName,
                      until: formatDayShort(one.expiresAt.slice(0, 10), 'id'),
                    }).id,
                    en: said(words.invited, {
                      unit: one.unitName,
                      until: formatDayShort(one.expiresAt.slice(0, 10), 'en'),
                    }).en,
                  },
            href: '/pengguna?status=diundang',
          })),
        }
      },
    },
  ],
  measures: [
    {
      key: 'akun-kecamatan',
      order: 30,
      roles: ['city-board', 'secretariat'],
      bars: [],
      title: words.accountKecamatan,
      means: words.accountMeans,
      mendHref: () => '/pengguna/undang',
      ...measureBy('kecamatan', (ask, input) => ask.accounts.boardCoverage(input)),
    },
    {
      key: 'akun-kelurahan',
      order: 31,
      roles: ['city-board', 'kecamatan-board', 'secretariat'],
      bars: [],
      title: words.accountKelurahan,
      means: words.accountMeans,
      mendHref: () => '/pengguna/undang',
      ...measureBy('kelurahan', (ask, input) => ask.accounts.boardCoverage(input)),
    },
    {
      key: 'kader-kelurahan',
      order: 40,
      roles: ['city-board', 'kecamatan-board', 'secretariat', 'cadre-coordinator'],
      bars: ['cadre-coordinator'],
      title: words.cadreKelurahan,
      means: words.cadreKelurahanMeans,
      mendHref: () => '/pengguna/kader',
      ...measureBy('kelurahan', (ask, input) => ask.accounts.cadreCoverage(input)),
    },
    {
      key: 'kader-dasawisma',
      order: 41,
      roles: [...office, 'cadre-coordinator'],
      title: words.cadreDasawisma,
      means: words.cadreDasawismaMeans,
      mendHref: () => '/pengguna/kader',
      ...measureBy('dasawisma', (ask, input) => ask.accounts.cadreCoverage(input)),
    },
  ],
  firstSteps: [
    {
      key: 'invite',
      order: 4,
      title: words.inviteKecamatan,
      href: '/pengguna/undang',
      find: async (ask, unitId) => shareOf(await ask.accounts.boardCoverage({ unitId }), 'kecamatan'),
    },
  ],
}
