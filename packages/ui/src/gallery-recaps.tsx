import { useState } from 'react'
import { DataTable } from './data-table.tsx'
import type { Column, DataTableProps, Sort } from './data-table.tsx'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import { formatChange, formatNumber } from './format-number.ts'
import { useSay } from './gallery-say.ts'
import { StatusPill } from './status-pill.tsx'
import type { Tone } from './tone.ts'

interface Recap {
  name: string
  status: readonly [tone: Tone, id: string, en: string]
  dasawisma: number
  families: number | null
  groups: number
  change: number | null
  sent: string
  note: readonly [id: string, en: string]
}

const waiting = ['info', 'Menunggu verifikasi', 'Waiting for verification'] as const
const none = ['—', '—'] as const
const recaps: readonly Recap[] = [
  {
    name: 'Tanjung Sari',
    status: waiting,
    dasawisma: 42,
    families: 3118,
    groups: 7,
    change: 0.004,
    sent: '2 Sep, 14.05',
    note: none,
  },
  {
    name: 'Asam Kumbang',
    status: waiting,
    dasawisma: 38,
    families: 2764,
    groups: 5,
    change: 0.011,
    sent: '2 Sep, 16.40',
    note: none,
  },
  {
    name: 'PB Selayang II',
    status: ['warn', 'Perlu dicek', 'Check this'],
    dasawisma: 51,
    families: 4902,
    groups: 9,
    change: 0.38,
    sent: '3 Sep, 08.21',
    note: ['Jumlah KK naik tidak wajar', 'Unusual rise of families'],
  },
  {
    name: 'Sempakata',
    status: ['bad', 'Dikembalikan', 'Returned'],
    dasawisma: 29,
    families: 1987,
    groups: 4,
    change: -0.002,
    sent: '1 Sep, 10.10',
    note: ['2 pertanyaan belum dijawab', '2 questions not answered'],
  },
  {
    name: 'Beringin',
    status: ['neutral', 'Belum masuk', 'Not in yet'],
    dasawisma: 24,
    families: null,
    groups: 3,
    change: null,
    sent: '—',
    note: none,
  },
  {
    name: 'PB Selayang I',
    status: ['ok', 'Disahkan', 'Verified'],
    dasawisma: 33,
    families: 2210,
    groups: 6,
    change: 0.009,
    sent: '31 Agu, 19.55',
    note: ['oleh Ketua TP PKK Kecamatan', 'by the kecamatan chair'],
  },
  {
    name: 'Medan Tembung Barat Daya',
    status: ['locked', 'Terkunci', 'Locked'],
    dasawisma: 27,
    families: 1844,
    groups: 2,
    change: 0,
    sent: '30 Agu, 09.02',
    note: none,
  },
]

/** The recap inbox of one kecamatan, as a sample for the table. */
export function RecapTable(props: Partial<DataTableProps<Recap>>) {
  const say = useSay()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['Tanjung Sari', 'Asam Kumbang']))
  const [sort, setSort] = useState<Sort>({ key: 'name', direction: 'asc' })
  const columns: readonly Column<Recap>[] = [
    { key: 'name', header: 'Kelurahan', cell: (row) => row.name, sortable: true, minWidth: '10rem' },
    {
      key: 'status',
      header: 'Status',
      cell: ({ status: [tone, id, en] }) => <StatusPill tone={tone}>{say(id, en)}</StatusPill>,
      minWidth: '12rem',
    },
    { key: 'dasawisma', header: 'Dasawisma', cell: (row) => row.dasawisma, numeric: true, sortable: true },
    {
      key: 'families',
      header: 'KK',
      cell: (row) => (row.families === null ? '—' : formatNumber(row.families)),
      numeric: true,
      sortable: true,
    },
    { key: 'groups', header: 'UP2K', cell: (row) => row.groups, numeric: true },
    {
      key: 'change',
      header: say('Δ bulan lalu', 'Δ last month'),
      cell: (row) => (row.change === null ? '—' : formatChange(row.change)),
      numeric: true,
      minWidth: '7rem',
    },
    { key: 'sent', header: say('Dikirim', 'Sent'), cell: (row) => row.sent, minWidth: '8rem' },
    { key: 'note', header: say('Catatan sistem', 'System note'), cell: (row) => say(...row.note), minWidth: '13rem' },
  ]
  return (
    <DataTable
      label={say('Rekap Agustus 2026, Kec. Medan Selayang', 'Recaps of August 2026, Kec. Medan Selayang')}
      columns={columns}
      rows={recaps}
      rowKey={(row) => row.name}
      rowName={(row) => row.name}
      rowHref={(row) => `#${row.name}`}
      sort={sort}
      onSort={setSort}
      selection={{
        selected,
        onChange: setSelected,
        actions: (
          <>
            <Button variant="secondary">
              {say(`Kembalikan ${selected.size} rekap`, `Return ${selected.size} recaps`)}
            </Button>
            <Button>{say(`Sahkan ${selected.size} rekap`, `Verify ${selected.size} recaps`)}</Button>
          </>
        ),
      }}
      paging={{ from: 1, to: 7, total: 151, onNext: () => {} }}
      empty={<EmptyState kind="done" title={say('Tidak ada yang menunggu Ibu', 'Nothing waits for you')} />}
      {...props}
    />
  )
}
