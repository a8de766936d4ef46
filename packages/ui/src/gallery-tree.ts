import type { TreeNode } from './tree.tsx'

export const galleryTree: readonly TreeNode[] = [
  {
    id: 'selayang',
    name: 'Medan Selayang',
    detail: '12.71.06 · 6 kelurahan',
    hasChildren: true,
    children: [
      {
        id: 'sari',
        name: 'Tanjung Sari',
        detail: '42 dasawisma · 3.118 KK',
        hasChildren: true,
        children: [
          { id: 'l1', name: 'Lingkungan I', detail: '7 dasawisma', hasChildren: true },
          { id: 'l2', name: 'Lingkungan II', detail: '6 dasawisma', hasChildren: true },
          { id: 'm3', name: 'Dasawisma Melati 3', detail: '22 KK', hasChildren: false },
        ],
      },
      { id: 'asam', name: 'Asam Kumbang', detail: '38 dasawisma · 2.764 KK', hasChildren: true },
    ],
  },
  { id: 'baru', name: 'Medan Baru', detail: '12.71.03 · 6 kelurahan', hasChildren: true, children: 'loading' },
  { id: 'area', name: 'Medan Area', detail: '12.71.05 · 12 kelurahan', hasChildren: true, children: 'failed' },
  { id: 'kota', name: 'Medan Kota', detail: '12.71.01 · 12 kelurahan', hasChildren: true },
]
