import MapPinned from 'lucide-react/icons/map-pinned'
import type { PaletteParts } from '../../admin-palette.ts'
import { words } from '../admin-words.ts'
import { words as base } from '../words.ts'

export const palette: PaletteParts = {
  actions: [
    {
      label: words.nominate,
      href: '/sakasanwira/baru',
      roles: ['kelurahan-board', 'secretariat'],
      icon: MapPinned,
    },
  ],
  finders: [
    {
      key: 'centres',
      title: base.module,
      roles: [
        'city-board',
        'kecamatan-board',
        'kelurahan-board',
        'secretariat',
        'neighbourhood-head',
        'cadre-coordinator',
        'dinas-officer',
      ],
      icon: MapPinned,
      order: 25,
      letters: 2,
      find: async (ask, search, { unitId }) =>
        (await ask.sakasanwira.list({ unitId, search, limit: 6 })).rows.map((row) => ({
          key: row.centreId,
          label: row.name,
          detail: [row.kelurahan, row.kecamatan].filter(Boolean).join(', '),
          href: `/sakasanwira/${row.centreId}`,
        })),
    },
  ],
}
