import { useState } from 'react'
import User from 'lucide-react/icons/user'
import X from 'lucide-react/icons/x'
import { Card } from './card.tsx'
import { Cluster } from './cluster.tsx'
import { Combobox } from './combobox.tsx'
import { Definition } from './definition.tsx'
import { Facts } from './facts.tsx'
import { Fold } from './fold.tsx'
import { GalleryFrame, Specimen } from './gallery-frame.tsx'
import { Palettes } from './gallery-palettes.tsx'
import { useSay } from './gallery-say.ts'
import { Grid } from './grid.tsx'
import { IconButton } from './icon-button.tsx'
import { Link } from './link.tsx'
import { Menu } from './menu.tsx'
import { PinPad } from './pin-pad.tsx'
import { Point } from './point.tsx'
import { Text } from './text.tsx'

export default function PartsScene() {
  const say = useSay()
  const [found, setFound] = useState<string | null>(null)
  return (
    <GalleryFrame title={say('Pencarian dan bagian kecil', 'Search and small parts')}>
      <Specimen title={say('Palet perintah', 'Command palette')}>
        <Palettes />
      </Specimen>
      <Specimen title={say('Pilihan yang dicari di server', 'A choice searched on the server')}>
        <div className="max-w-[24rem]">
          <Combobox
            name="kelompok"
            label={say('Kelompok', 'Group')}
            options={[]}
            value={found}
            onChange={setFound}
            onSearch={() => {}}
            loading
          />
        </div>
      </Specimen>
      <Fold title={say('Kelompok menurut tingkat', 'Groups by level')}>
        <Text>{say('12 pemula, 8 madya, 3 utama, 1 mandiri.', '12 pemula, 8 madya, 3 utama, 1 mandiri.')}</Text>
      </Fold>
      <Specimen title={say('Fakta, angka, tautan di dalam sel', 'Facts, figures, links in a cell')}>
        <Card>
          <Facts of={['RW 05', 'Tanjung Sari', say('22 rumah tangga', '22 households')]} />
          <Text size="label">{say('Rumah tangga terdaftar', 'Registered households')}</Text>
          <Text numeric>
            <Link href="#rincian" inCell>
              3.118
            </Link>
          </Text>
          <Definition of={say('Rumah tangga', 'Households')}>
            {say('Yang berpenghuni pada hari terakhir bulan ini.', 'Lived in on the last day of the month.')}
          </Definition>
        </Card>
        <Grid>
          <Point icon="house" title={say('Kader mencatat di HP', 'Cadres record on their phones')}>
            {say('Juga tanpa sinyal.', 'Without a signal too.')}
          </Point>
          <Point icon="chart" title={say('Angka dihitung sendiri', 'Figures count themselves')}>
            {say('Dari rumah tangga sampai kota.', 'From the household to the city.')}
          </Point>
          <Point icon="store" title={say('Produk sampai ke pembeli', 'Products reach buyers')}>
            {say('Lewat halaman kota dan WhatsApp.', 'By the pages of the city and WhatsApp.')}
          </Point>
        </Grid>
      </Specimen>
      <Specimen title={say('Tombol di atas gelap, menu di HP', 'A button on dark, a menu on a phone')}>
        <Cluster>
          <div className="inline-flex rounded-control bg-nav p-2">
            <IconButton icon={X} label={say('Tutup pesan', 'Close the message')} look="on-dark" />
          </div>
          <Menu label="Ibu Ratna S." icon={User} iconOnPhone items={[{ label: say('Keluar', 'Sign out') }]} />
        </Cluster>
      </Specimen>
      <Specimen title={say('PIN sedang diperiksa', 'A PIN that is being checked')}>
        <div className="max-w-[22rem]">
          <PinPad label={say('Masukkan PIN', 'Enter PIN')} value="284619" onChange={() => {}} busy />
        </div>
      </Specimen>
    </GalleryFrame>
  )
}
