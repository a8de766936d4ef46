import House from 'lucide-react/icons/house'
import MapPinned from 'lucide-react/icons/map-pinned'
import Plus from 'lucide-react/icons/plus'
import Store from 'lucide-react/icons/store'
import { useState } from 'react'
import { Button } from './button.tsx'
import { Cluster } from './cluster.tsx'
import { CommandPalette } from './command-palette.tsx'
import { useSay } from './gallery-say.ts'

const paletteStates = ['empty', 'loading', 'results', 'nothing', 'part-failed'] as const
type State = (typeof paletteStates)[number]

/** The command palette in each of its states: only one can be open at a time, so each has a button. */
export function Palettes() {
  const say = useSay()
  const [state, setState] = useState<State | null>(null)
  const names: Record<State, string> = {
    empty: say('Belum diketik', 'Nothing typed'),
    loading: say('Sedang mencari', 'Searching'),
    results: say('Ada hasil', 'Results'),
    nothing: say('Tidak ketemu', 'Nothing found'),
    'part-failed': say('Sebagian gagal', 'A part failed'),
  }
  return (
    <>
      <Cluster>
        {paletteStates.map((one) => (
          <Button key={one} variant="secondary" aria-haspopup="dialog" onClick={() => setState(one)}>
            {names[one]}
          </Button>
        ))}
      </Cluster>
      {state !== null && <Shown key={state} state={state} onClose={() => setState(null)} />}
    </>
  )
}

const typed: Record<State, string> = {
  empty: '',
  loading: 'melati',
  results: 'melati',
  nothing: 'xyz',
  'part-failed': 'melati',
}

function Shown({ state, onClose }: { state: State; onClose: () => void }) {
  const say = useSay()
  const [text, setText] = useState(typed[state])
  const pages = {
    title: say('Halaman', 'Pages'),
    options: [
      { key: 'home', label: say('Beranda', 'Home'), icon: House },
      { key: 'map', label: 'Sakasanwira', icon: MapPinned },
    ],
  }
  const actions = {
    title: say('Tindakan', 'Actions'),
    options: [{ key: 'start', label: say('Dirikan kelompok UP2K', 'Start a UP2K group'), icon: Plus }],
  }
  const groups = {
    title: say('Kelompok UP2K', 'UP2K groups'),
    options: ['Melati 1', 'Melati 3', 'Melati Putih'].map((label) => ({
      key: label,
      label,
      detail: 'RW 05, Tanjung Sari',
      icon: Store,
    })),
  }
  const shown = { empty: [actions, pages], loading: [], results: [groups], nothing: [], 'part-failed': [groups] }[state]
  return (
    <CommandPalette
      label={say('Cari halaman, tindakan, wilayah, atau nama', 'Search pages, actions, areas or names')}
      text={text}
      onText={setText}
      groups={shown}
      loading={state === 'loading'}
      problem={
        state === 'part-failed'
          ? say('Sebagian pencarian belum bisa dimuat.', 'A part of the search could not be loaded.')
          : undefined
      }
      hint={say(
        'Panah untuk memilih, Enter untuk membuka, Esc untuk menutup',
        'Arrows to choose, Enter to open, Esc to close',
      )}
      onChoose={onClose}
      onClose={onClose}
    />
  )
}
