import { useState } from 'react'
import ArrowLeftRight from 'lucide-react/icons/arrow-left-right'
import Download from 'lucide-react/icons/download'
import EllipsisVertical from 'lucide-react/icons/ellipsis-vertical'
import MessageCircle from 'lucide-react/icons/message-circle'
import Plus from 'lucide-react/icons/plus'
import Printer from 'lucide-react/icons/printer'
import Trash2 from 'lucide-react/icons/trash-2'
import { ButtonLink } from './button-link.tsx'
import { Button } from './button.tsx'
import type { ButtonVariant } from './button-look.ts'
import { Card } from './card.tsx'
import { Cluster } from './cluster.tsx'
import { FilterTabs } from './filter-tabs.tsx'
import { GalleryFrame, Specimen } from './gallery-frame.tsx'
import { useSay } from './gallery-say.ts'
import { Grid } from './grid.tsx'
import { Heading } from './heading.tsx'
import { IconButton } from './icon-button.tsx'
import { Link } from './link.tsx'
import { Menu } from './menu.tsx'
import { PeriodSwitch } from './period-switch.tsx'
import { Stack } from './stack.tsx'
import { Text } from './text.tsx'
import { TextSizeSwitch } from './text-size-switch.tsx'
import type { TextSize } from './text-size-switch.tsx'

const variants: readonly ButtonVariant[] = ['primary', 'secondary', 'tertiary', 'danger', 'whatsapp']

export default function ActionsScene() {
  const say = useSay()
  const [tab, setTab] = useState('waiting')
  const [period, setPeriod] = useState('2026-08')
  const [size, setSize] = useState<TextSize>('a')
  return (
    <GalleryFrame title={say('Tindakan dan huruf', 'Actions and type')}>
      <Specimen title={say('Tombol', 'Buttons')}>
        <Cluster>
          {variants.map((variant) => (
            <Button key={variant} variant={variant} icon={variant === 'whatsapp' ? MessageCircle : Plus}>
              {say('Tambah kelompok', 'Add a group')}
            </Button>
          ))}
        </Cluster>
        <Cluster>
          {variants.map((variant) => (
            <Button key={variant} variant={variant} loading>
              {say('Simpan pengurus', 'Save board')}
            </Button>
          ))}
        </Cluster>
        <Cluster align="start">
          <Button
            disabledReason={say(
              'Tidak ada internet. Isian Ibu tetap di sini.',
              'No internet. What you typed stays here.',
            )}
          >
            {say('Sahkan 2 rekap', 'Verify 2 recaps')}
          </Button>
          <ButtonLink href="#ekspor" variant="secondary" icon={Download}>
            {say('Unduh Excel', 'Download Excel')}
          </ButtonLink>
        </Cluster>
        <div className="max-w-form">
          <Button block>
            {say(
              'Kirim laporan bulan Agustus 2026 ke sekretaris kelurahan Tanjung Sari',
              'Submit the August 2026 report to the secretary of kelurahan Tanjung Sari',
            )}
          </Button>
        </div>
      </Specimen>

      <Specimen title={say('Tombol ikon dan menu', 'Icon buttons and menus')}>
        <Cluster>
          <IconButton icon={Printer} label={say('Cetak F4', 'Print F4')} look="bordered" />
          <IconButton icon={Trash2} label={say('Hapus baris', 'Delete row')} />
          <IconButton icon={Printer} label={say('Cetak A4', 'Print A4')} disabled look="bordered" />
          <Menu
            label={say('Lainnya', 'More')}
            items={[
              { label: say('Pindah wilayah', 'Move unit'), icon: ArrowLeftRight },
              { label: say('Cetak struktur', 'Print chart'), icon: Printer, href: '#cetak' },
              { label: say('Tutup lingkungan', 'Close lingkungan'), icon: Trash2, tone: 'danger' },
            ]}
          />
          <Menu
            label={say('Tindakan untuk Ibu Ratna', 'Actions for Ibu Ratna')}
            icon={EllipsisVertical}
            iconOnly
            items={[{ label: say('Cabut akses', 'Revoke access'), tone: 'danger' }]}
          />
        </Cluster>
      </Specimen>

      <Specimen title={say('Pilihan tampilan', 'Choosing a view')}>
        <FilterTabs
          label={say('Saring menurut status', 'Filter by status')}
          current={tab}
          onChange={setTab}
          tabs={[
            { key: 'waiting', label: say('Menunggu saya', 'Waiting for me'), count: 12 },
            { key: 'fix', label: say('Perlu perbaikan', 'Needs fixing'), count: 3 },
            { key: 'missing', label: say('Belum masuk', 'Not in yet'), count: 4 },
            { key: 'verified', label: say('Disahkan', 'Verified'), count: 1132 },
          ]}
        />
        <Cluster>
          <PeriodSwitch value={period} onChange={setPeriod} min="2025-11" max="2026-08" />
        </Cluster>
        <div className="max-w-[20rem]">
          <TextSizeSwitch value={size} onChange={setSize} />
        </div>
      </Specimen>

      <Specimen title={say('Huruf', 'Type')}>
        <Card>
          <Stack space="snug">
            <Heading level={3} look="display">
              Rp412.600.000
            </Heading>
            <Heading level={3} look="h1">
              {say('Rumah tangga di Kelurahan Tanjung Sari', 'Households in Kelurahan Tanjung Sari')}
            </Heading>
            <Heading level={3} look="h2">
              {say('Pengurus masa bakti 2025–2030', 'Board for the 2025–2030 term')}
            </Heading>
            <Text className="max-w-prose">
              {say(
                'Dasawisma Melati 3 mencatat 22 rumah tangga di RW 05. Angka di sini dihitung dari data itu dan tidak pernah diketik; bila keliru, ',
                'Dasawisma Melati 3 keeps 22 households in RW 05. The figures here are counted from those records and never typed; if one is wrong, ',
              )}
              <Link href="#rumah">{say('perbaiki di rumah tangganya', 'mend it in its household')}</Link>.
            </Text>
            <Text size="data">
              {say('Huruf data: 3.118 KK · 12.402 jiwa', 'Data text: 3.118 families · 12.402 persons')}
            </Text>
            <Text size="meta" tone="muted">
              {say('Diperbarui 5 menit yang lalu', 'Updated 5 minutes ago')}
            </Text>
            <Link href="#daftar" standalone>
              {say('Lihat semua rumah tangga', 'See all households')}
            </Link>
          </Stack>
        </Card>
      </Specimen>

      <Specimen title={say('Kartu', 'Cards')}>
        <Grid column="card">
          {(['plain', 'brand', 'sunken'] as const).map((tone) => (
            <Card key={tone} tone={tone}>
              <Heading level={3}>Kelompok Keripik Melati</Heading>
              <Text size="meta" tone="muted">
                UP2K · Madya · 12 {say('anggota', 'members')}
              </Text>
            </Card>
          ))}
        </Grid>
      </Specimen>
    </GalleryFrame>
  )
}
