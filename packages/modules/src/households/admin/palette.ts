import HouseHeart from 'lucide-react/icons/house-heart'
import type { PaletteParts } from '../../admin-palette.ts'

export const palette: PaletteParts = {
  finders: [
    {
      key: 'residents',
      title: { id: 'Warga', en: 'Residents' },
      roles: [
        'city-board',
        'kecamatan-board',
        'kelurahan-board',
        'secretariat',
        'neighbourhood-head',
        'cadre-coordinator',
      ],
      icon: HouseHeart,
      order: 30,
      letters: 3,
      isPersonal: true,
      find: async (ask, search, { unitId }) =>
        (await ask.households.list({ unitId, search, limit: 6 })).rows.map((row) => ({
          key: row.match?.personId ?? row.householdId,
          label: row.match?.name ?? row.headName ?? row.address,
          detail: [row.address, row.unitName].join(', '),
          href: `/warga/${row.householdId}`,
        })),
    },
  ],
}
