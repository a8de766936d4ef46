import { formatDayShort } from '@melati/ui/format'
import type { Ask, HomeParts, Waiting, WaitingKind } from '../../admin-home.ts'
import { said } from '../../admin-home.ts'
import { words } from './home-words.ts'

const most = 5

export const home: HomeParts = {
  waiting: [
    {
      key: 'health',
      order: 10,
      roles: ['platform-operator'],
      title: words.unhealthy,
      href: '/kesehatan',
      find: async (ask) => {
        const bad = (await ask.cities.health()).flatMap(({ slug, name, figures, audit }) => {
          const differs = figures.state === 'differs' || audit.state === 'differs'
          if (!differs && figures.state !== 'late' && audit.state !== 'late') return []
          const detail = audit.state === 'differs' ? 'logDiffers' : differs ? 'figuresDiffer' : 'late'
          return [{ key: slug, title: name, detail: words[detail], href: '/kesehatan' }]
        })
        return { count: bad.length, isMore: false, rows: bad.slice(0, most) }
      },
    },
    inStage('invited', 20),
    inStage('preparing', 30),
  ],
  firstSteps: [
    {
      key: 'identity',
      order: 1,
      title: words.identity,
      href: '/pengaturan',
      find: async (ask) => ({ have: (await ask.cities.settings()).code === '' ? 0 : 1, total: 1 }),
    },
    {
      key: 'rules',
      order: 5,
      title: words.rules,
      href: '/pengaturan',
      find: async (ask) => {
        const { rows } = await ask.audit.list({ actions: ['cities.updateSettings'], limit: 1 })
        return { have: rows.length, total: 1 }
      },
    },
  ],
}

/** Cities that have come so far and no further. */
function inStage(stage: 'invited' | 'preparing', order: number): WaitingKind {
  return {
    key: stage,
    order,
    roles: ['platform-operator'],
    title: stage === 'invited' ? words.boardless : words.preparing,
    href: '/kota',
    find: async (ask: Ask): Promise<Waiting> => {
      const { cities, next } = await ask.cities.list({ limit: 50 })
      const found = cities.filter((city) => city.stage === stage)
      return {
        count: found.length,
        isMore: next !== null,
        rows: found.slice(0, most).map((city) => ({
          key: city.slug,
          title: city.name,
          detail:
            stage === 'preparing'
              ? said(words.preparingOf, { kelurahan: city.units.kelurahan ?? 0, n: city.users })
              : {
                  id: said(words.invitedOn, { day: formatDayShort(city.createdAt.slice(0, 10), 'id') }).id,
                  en: said(words.invitedOn, { day: formatDayShort(city.createdAt.slice(0, 10), 'en') }).en,
                },
          href: '/kota',
        })),
      }
    },
  }
}
