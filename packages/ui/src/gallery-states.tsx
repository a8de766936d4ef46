import CloudUpload from 'lucide-react/icons/cloud-upload'
import RefreshCw from 'lucide-react/icons/refresh-cw'
import Star from 'lucide-react/icons/star'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { Cluster } from './cluster.tsx'
import { EmptyState } from './empty-state.tsx'
import { GalleryFrame, Specimen } from './gallery-frame.tsx'
import { useSay } from './gallery-say.ts'
import { Grid } from './grid.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { Skeleton } from './skeleton.tsx'
import { Stack } from './stack.tsx'
import { StatusPill } from './status-pill.tsx'
import { SyncChip } from './sync-chip.tsx'
import type { SyncState } from './sync-chip.tsx'

const syncStates: readonly SyncState[] = [
  { kind: 'all-sent', at: '09.12' },
  { kind: 'waiting', count: 3 },
  { kind: 'sending', done: 2, total: 3 },
  { kind: 'busy' },
  { kind: 'needs-fixing', count: 1 },
  { kind: 'storage-low' },
]

export default function StatesScene() {
  const say = useSay()
  return (
    <GalleryFrame title={say('Keadaan', 'States')}>
      <Specimen title={say('Status', 'Status')}>
        <Cluster>
          <StatusPill tone="neutral">{say('Belum masuk', 'Not in yet')}</StatusPill>
          <StatusPill tone="info">{say('Menunggu verifikasi', 'Waiting for verification')}</StatusPill>
          <StatusPill tone="special">{say('Rintisan', 'Pilot')}</StatusPill>
          <StatusPill tone="ok">{say('Disahkan', 'Verified')}</StatusPill>
          <StatusPill tone="warn">{say('Perlu dicek', 'Check this')}</StatusPill>
          <StatusPill tone="bad">{say('Dikembalikan', 'Returned')}</StatusPill>
          <StatusPill tone="locked">{say('Terkunci', 'Locked')}</StatusPill>
          <StatusPill tone="locked" icon={Star}>
            Mandiri
          </StatusPill>
        </Cluster>
        <Cluster>
          {syncStates.map((state) => (
            <SyncChip key={state.kind} state={state} href={`#${state.kind}`} />
          ))}
        </Cluster>
      </Specimen>
      <Specimen title={say('Pemberitahuan', 'Banners')}>
        <Stack space="gap">
          <Banner tone="neutral" icon={CloudUpload} title={say('Tidak ada internet', 'No internet')}>
            {say(
              'Perubahan belum bisa disimpan. Isian tetap di layar ini.',
              'Changes cannot be saved yet. What you typed stays on this screen.',
            )}
          </Banner>
          <Banner tone="info">
            {say('Antrean sedang ramai, laporan Ibu aman.', 'The queue is busy, your report is safe.')}
          </Banner>
          <Banner tone="ok" title={say('Kota Medan sudah siap', 'Kota Medan is ready')}>
            {say('21 kecamatan dan 151 kelurahan dibuat.', '21 kecamatan and 151 kelurahan were made.')}
          </Banner>
          <Banner tone="warn" title={say('Dasawisma ini berisi 21 rumah', 'This dasawisma has 21 houses')}>
            {say(
              'Sebaiknya 10 sampai 20 rumah. Boleh dipecah menjadi dua.',
              'Between 10 and 20 is better. It may be split in two.',
            )}
          </Banner>
          <Banner
            tone="bad"
            title={say('Daftar tidak dapat dimuat', 'The list could not be loaded')}
            code={say('Kode K-4F2', 'Code K-4F2')}
            action={
              <Button variant="secondary" icon={RefreshCw}>
                {say('Coba lagi', 'Try again')}
              </Button>
            }
          >
            {say('Data Ibu aman. Server sedang tidak menjawab.', 'Your data is safe. The server does not answer.')}
          </Banner>
          <Banner tone="locked">{say('Terkunci sejak 5 September 2026.', 'Locked since 5 September 2026.')}</Banner>
        </Stack>
      </Specimen>
      <Specimen title={say('Kosong', 'Empty')}>
        <Grid column="half">
          <EmptyState
            kind="none"
            headingLevel={3}
            title={say('Belum ada rumah tangga', 'No household yet')}
            action={<Button>{say('Tambah rumah tangga', 'Add a household')}</Button>}
          >
            {say('Mulai dari rumah Ibu sendiri.', 'Begin with your own house.')}
          </EmptyState>
          <EmptyState
            kind="not-found"
            headingLevel={3}
            title={say('Tidak ada kelompok Mandiri di sini', 'No Mandiri group here')}
            action={<Button variant="secondary">{say('Hapus filter', 'Clear filter')}</Button>}
          >
            {say('Di seluruh kota ada 14.', 'The whole city has 14.')}
          </EmptyState>
          <EmptyState kind="done" headingLevel={3} title={say('Semua rekap sudah beres', 'All recaps are done')}>
            {say('Terima kasih, Bu Ratna.', 'Thank you, Bu Ratna.')}
          </EmptyState>
          <EmptyState
            kind="no-access"
            headingLevel={3}
            title={say('Halaman ini untuk pengurus kota', 'This page is for the city board')}
          >
            {say(
              'Ibu Lestari dari sekretariat dapat memberi akses.',
              'Ibu Lestari of the secretariat can give access.',
            )}
          </EmptyState>
        </Grid>
      </Specimen>
      <Specimen title={say('Memuat dan kemajuan', 'Loading and progress')}>
        <Grid column="half">
          <Skeleton lines={4} />
          <Stack>
            <ProgressBar label={say('Rumah tangga didata', 'Households visited')} value={18} max={22} />
            <ProgressBar
              label={say('Unduh data wilayah', 'Downloading area data')}
              value={1.2}
              max={2}
              text="1,2 / 2 MB"
            />
            <ProgressBar label={say('Kelurahan lengkap', 'Kelurahan complete')} value={151} max={151} tone="ok" />
          </Stack>
        </Grid>
      </Specimen>
    </GalleryFrame>
  )
}
