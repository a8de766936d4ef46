import Plus from 'lucide-react/icons/plus'
import Store from 'lucide-react/icons/store'
import type { PaletteParts } from '../../admin-palette.ts'
import { areaName } from '../../admin-unit-title.ts'

export const palette: PaletteParts = {
  actions: [
    {
      label: { id: 'Dirikan kelompok UP2K', en: 'Start a UP2K group' },
      href: '/up2k/baru',
      roles: ['cadre-coordinator', 'kelurahan-board', 'secretariat'],
      icon: Plus,
    },
  ],
  finders: [
    {
      key: 'groups',
      title: { id: 'Kelompok UP2K', en: 'UP2K groups' },
      roles: [
        'city-board',
        'kecamatan-board',
        'kelurahan-board',
        'secretariat',
        'neighbourhood-head',
        'cadre-coordinator',
      ],
      icon: Store,
      order: 20,
      letters: 2,
      find: async (ask, search, { unitId }) =>
        (await ask.up2k.groups({ unitId, search, limit: 6 })).rows.map((group) => ({
          key: group.groupId,
          label: group.name,
          detail: areaName(group),
          href: `/up2k/${group.groupId}`,
        })),
    },
  ],
}
