import BookOpen from 'lucide-react/icons/book-open'
import Camera from 'lucide-react/icons/camera'
import ClipboardList from 'lucide-react/icons/clipboard-list'
import House from 'lucide-react/icons/house'
import { Button } from './button.tsx'
import { CadreShell } from './cadre-shell.tsx'
import { Card } from './card.tsx'
import { cadreTabs } from './gallery-cadre-tabs.ts'
import { useSay } from './gallery-say.ts'
import { Heading } from './heading.tsx'
import { MoneyRow } from './money-row.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { Stack } from './stack.tsx'
import { StatusPill } from './status-pill.tsx'
import { SyncChip } from './sync-chip.tsx'
import { Tile } from './tile.tsx'
import { TileGrid } from './tile-grid.tsx'

export default function CadreScene() {
  const say = useSay()
  return (
    <CadreShell
      place="Dasawisma Melati 3"
      detail="RW 05"
      sync={<SyncChip state={{ kind: 'waiting', count: 3 }} href="#kirim" />}
      tabs={cadreTabs(say)}
    >
      <Stack space="gap">
        <h1 className="sr-only">{say('Beranda', 'Home')}</h1>
        <Card tone="brand" as="section" space="normal">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <Heading level={2}>{say('Laporan Agustus 2026', 'August 2026 report')}</Heading>
            <StatusPill tone="warn">{say('Sisa 4 hari', '4 days left')}</StatusPill>
          </div>
          <ProgressBar label={say('Rumah tangga didata', 'Households visited')} value={18} max={22} />
          <Button block>{say('Lanjutkan laporan', 'Continue the report')}</Button>
        </Card>
        <TileGrid>
          <Tile href="#rumah" icon={House} label={say('Rumah tangga', 'Households')} />
          <Tile href="#kas" icon={BookOpen} label={say('Buku kas UP2K', 'UP2K cash book')} />
          <Tile href="#foto" icon={Camera} label={say('Foto produk', 'Product photo')} />
          <Tile href="#laporan" icon={ClipboardList} label={say('Laporan bulanan', 'Monthly report')} />
        </TileGrid>
        <Card as="section" space="none">
          <Heading level={2} className="pb-1">
            {say('Terakhir dicatat', 'Last recorded')}
          </Heading>
          <MoneyRow
            label={say('Jual keripik', 'Sold chips')}
            detail={say('09.12', '09.12')}
            amount={75_000}
            status={<StatusPill tone="neutral">{say('Menunggu sinyal', 'Waiting for signal')}</StatusPill>}
          />
          <MoneyRow
            label={say('Beli minyak', 'Bought oil')}
            detail={say('Terkirim kemarin', 'Sent yesterday')}
            amount={-48_500}
          />
        </Card>
      </Stack>
    </CadreShell>
  )
}
