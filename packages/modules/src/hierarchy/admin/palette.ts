import MapPin from 'lucide-react/icons/map-pin'
import type { PaletteParts } from '../../admin-palette.ts'

export const palette: PaletteParts = {
  finders: [
    {
      key: 'units',
      title: { id: 'Wilayah', en: 'Areas' },
      roles: [
        'city-board',
        'kecamatan-board',
        'kelurahan-board',
        'secretariat',
        'neighbourhood-head',
        'cadre-coordinator',
        'dinas-officer',
      ],
      icon: MapPin,
      order: 10,
      letters: 2,
      find: async (ask, query, { kind }) =>
        (await ask.hierarchy.search({ query, limit: 8 })).map((unit) => ({
          key: unit.unitId,
          label: [kind(unit.kind), unit.name].join(' '),
          detail: unit.path
            .slice(1)
            .map(({ name }) => name)
            .join(' › '),
          href: `/?unit=${unit.unitId}`,
        })),
    },
  ],
}
