import { useState } from 'react'
import UserPlus from 'lucide-react/icons/user-plus'
import { BarChart } from './bar-chart.tsx'
import { Banner } from './banner.tsx'
import { Card } from './card.tsx'
import { formatRupiahCompact } from './format-rupiah.ts'
import { GalleryFrame, Specimen } from './gallery-frame.tsx'
import { RecapTable } from './gallery-recaps.tsx'
import { useSay } from './gallery-say.ts'
import { galleryTree } from './gallery-tree.ts'
import { Grid } from './grid.tsx'
import { useLanguage } from './language-provider.tsx'
import { MoneyRow } from './money-row.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { Stat } from './stat.tsx'
import { StatusPill } from './status-pill.tsx'
import { SummaryList } from './summary-list.tsx'
import { TaskList } from './task-list.tsx'
import { Timeline } from './timeline.tsx'
import { Tree } from './tree.tsx'

export default function DataScene() {
  const say = useSay()
  const { language } = useLanguage()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['selayang', 'sari', 'baru', 'area']))
  const [chosen, setChosen] = useState<string | null>('sari')
  return (
    <GalleryFrame title={say('Data', 'Data')}>
      <Specimen title={say('Angka kunci', 'Key figures')}>
        <Grid column="card">
          <Stat
            label={say('Kelengkapan rekap', 'Recap completeness')}
            value="147/151"
            href="#rekap"
            definition={say(
              'Kelurahan yang rekapnya sudah disahkan, dari semua kelurahan kota.',
              'Kelurahan whose recap is verified, of all in the city.',
            )}
          >
            <ProgressBar hideLabel label={say('Kelengkapan rekap', 'Recap completeness')} value={147} max={151} />
          </Stat>
          <Stat
            label={say('Omzet UP2K Agustus', 'UP2K sales in August')}
            value={formatRupiahCompact(412_600_000, language)}
            exact="Rp412.600.000"
            change={say('+6,2% dari Juli', '+6,2% from July')}
            href="#omzet"
          />
          <Stat
            label={say('Jiwa', 'Persons')}
            value="2.486.283"
            change={say('1.243.880 laki-laki · 1.242.403 perempuan', '1.243.880 men · 1.242.403 women')}
          />
        </Grid>
      </Specimen>
      <Specimen title={say('Tabel', 'Table')}>
        <RecapTable />
        <RecapTable
          selection={undefined}
          totals={{ name: say('Jumlah', 'Total'), dasawisma: 244, families: '16.825', groups: 36 }}
          label={say('Rekap dengan jumlah', 'Recaps with totals')}
        />
        <RecapTable rows={[]} label={say('Rekap kosong', 'No recaps')} />
        <RecapTable state="loading" />
        <RecapTable
          state="error"
          problem={
            <Banner tone="bad" title={say('Tabel tidak dapat dimuat', 'The table could not be loaded')} code="K-7D1" />
          }
        />
      </Specimen>
      <Specimen title={say('Wilayah', 'Hierarchy')}>
        <Card>
          <Tree
            label={say('Wilayah Kota Medan', 'Units of Kota Medan')}
            nodes={galleryTree}
            open={open}
            onToggle={(id, on) =>
              setOpen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)))
            }
            selected={chosen}
            onSelect={setChosen}
            problem={() => <Banner tone="bad">{say('Isi tidak dapat dimuat', 'Could not be loaded')}</Banner>}
          />
        </Card>
      </Specimen>
      <Specimen title={say('Daftar fakta dan tugas', 'Facts and tasks')}>
        <Grid column="half">
          <Card>
            <SummaryList
              rows={[
                { term: say('Kepala rumah tangga', 'Head of household'), value: 'Sri Wahyuni', changeHref: '#kepala' },
                { term: 'NIK', value: '1271 •••• •••• 0001', changeHref: '#nik' },
                { term: say('Sumber air', 'Water'), value: 'PDAM', onChange: () => {} },
                { term: say('Alamat', 'Address'), value: 'Gg. Melati No. 14, Lingkungan IV, Kel. Tanjung Sari' },
              ]}
            />
          </Card>
          <TaskList
            label={say('Menyiapkan kota', 'Preparing the city')}
            tasks={[
              { label: say('Identitas kota', 'City identity'), href: '#1', status: say('Selesai', 'Done') },
              {
                label: say('Wilayah', 'Units'),
                hint: say('21 kecamatan, 151 kelurahan', '21 kecamatan, 151 kelurahan'),
                href: '#2',
                status: <StatusPill tone="info">{say('Sedang diisi', 'In progress')}</StatusPill>,
              },
              {
                label: say('Pengurus dan SK', 'Board and decree'),
                href: '#3',
                status: <StatusPill tone="warn">{say('Belum mulai', 'Not started')}</StatusPill>,
              },
              {
                label: say('Mulai', 'Go live'),
                hint: say('Setelah pengurus diisi', 'After the board is entered'),
                status: say('Belum bisa', 'Not yet'),
              },
            ]}
          />
        </Grid>
      </Specimen>
      <Specimen title={say('Riwayat dan kas', 'History and cash')}>
        <Grid column="half">
          <Card>
            <Timeline
              label={say('Riwayat rumah tangga', 'History of the household')}
              entries={[
                {
                  id: '1',
                  tone: 'ok',
                  title: say('Rekap disahkan', 'Recap verified'),
                  when: '5 Sep 2026, 10.14 WIB',
                  dateTime: '2026-09-05T10:14+07:00',
                  who: 'Ibu Lestari',
                },
                {
                  id: '2',
                  tone: 'warn',
                  title: say('Dikembalikan: jumlah balita', 'Returned: number of toddlers'),
                  when: '4 Sep 2026, 16.02 WIB',
                  who: 'Ibu Ratna',
                  detail: say('Bu, RT 03 ada 2 balita baru.', 'RT 03 has 2 new toddlers.'),
                },
                {
                  id: '3',
                  icon: UserPlus,
                  title: say('Anggota ditambah', 'Member added'),
                  when: '2 Sep 2026, 09.40 WIB',
                  who: 'Sri Wahyuni',
                },
              ]}
            />
          </Card>
          <Card space="none">
            <MoneyRow
              label={say('Jual keripik pisang', 'Sold banana chips')}
              detail="09.12 · 5 × Rp15.000"
              amount={75_000}
              balance={1_250_000}
              status={<StatusPill tone="neutral">{say('Menunggu sinyal', 'Waiting for signal')}</StatusPill>}
              href="#kas"
            />
            <MoneyRow
              label={say('Beli minyak goreng', 'Bought cooking oil')}
              detail={say('Bahan baku', 'Materials')}
              amount={-48_500}
              balance={1_175_000}
            />
          </Card>
        </Grid>
      </Specimen>
      <Specimen title={say('Grafik', 'Charts')}>
        <Grid column="half" space="section">
          <BarChart
            headingLevel={3}
            headline={say('Tanjung Sari punya KK terbanyak', 'Tanjung Sari has the most families')}
            measure={say('Jumlah KK per kelurahan, Agustus 2026', 'Families per kelurahan, August 2026')}
            bars={[
              { key: '1', label: 'Tanjung Sari', value: 3118, href: '#a', emphasis: true },
              { key: '2', label: 'Asam Kumbang', value: 2764, href: '#b' },
              { key: '3', label: 'PB Selayang I', value: 2210, href: '#c' },
              { key: '4', label: 'Beringin', value: null, href: '#d' },
            ]}
          />
          <BarChart
            headingLevel={3}
            direction="columns"
            headline={say('Omzet naik 6,2% sejak Juli', 'Sales rose 6,2% since July')}
            measure={say('Omzet UP2K per bulan', 'UP2K sales per month')}
            format={(value) => formatRupiahCompact(value, language)}
            bars={[318, 341, 355, 372, 388, 412].map((value, at) => ({
              key: String(at),
              label:
                (language === 'id'
                  ? ['Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu']
                  : ['Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug']
                )[at] ?? '',
              value: value * 1_000_000,
              emphasis: at === 5,
            }))}
          />
        </Grid>
      </Specimen>
    </GalleryFrame>
  )
}
