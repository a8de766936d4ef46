import { useState } from 'react'
import Building2 from 'lucide-react/icons/building-2'
import CircleHelp from 'lucide-react/icons/circle-question-mark'
import ClipboardCheck from 'lucide-react/icons/clipboard-check'
import Download from 'lucide-react/icons/download'
import Ellipsis from 'lucide-react/icons/ellipsis'
import FileText from 'lucide-react/icons/file-text'
import House from 'lucide-react/icons/house'
import MapPinned from 'lucide-react/icons/map-pinned'
import Network from 'lucide-react/icons/network'
import Printer from 'lucide-react/icons/printer'
import Store from 'lucide-react/icons/store'
import User from 'lucide-react/icons/user'
import Users from 'lucide-react/icons/users'
import { AdminShell } from './admin-shell.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import { Button } from './button.tsx'
import { FilterTabs } from './filter-tabs.tsx'
import { RecapTable } from './gallery-recaps.tsx'
import { useSay } from './gallery-say.ts'
import { Grid } from './grid.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Menu } from './menu.tsx'
import type { NavItem } from './nav-item.ts'
import { PageHeader } from './page-header.tsx'
import { PeriodSwitch } from './period-switch.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { SearchBox } from './search-box.tsx'
import { Stack } from './stack.tsx'
import { Stat } from './stat.tsx'

export default function AdminScene() {
  const say = useSay()
  const [search, setSearch] = useState('')
  const [period, setPeriod] = useState('2026-08')
  const [tab, setTab] = useState('waiting')
  const home: NavItem = { href: '#beranda', label: say('Beranda', 'Home'), icon: House }
  const verify: NavItem = {
    href: '#verifikasi',
    label: say('Verifikasi rekap', 'Verify recaps'),
    icon: ClipboardCheck,
    count: 12,
    current: true,
  }
  const map: NavItem = { href: '#peta', label: say('Peta', 'Map'), icon: MapPinned }
  return (
    <AdminShell
      brand={{ name: 'TP PKK Kota Medan', detail: `Pokja II · ${say('Sekretariat', 'Secretariat')}` }}
      sections={[
        { items: [home, verify] },
        {
          label: say('Data', 'Data'),
          items: [
            { href: '#warga', label: say('Rumah tangga', 'Households'), icon: Users },
            { href: '#up2k', label: say('UP2K dan buku kas', 'UP2K and cash books'), icon: Store },
            map,
          ],
        },
        {
          label: say('Organisasi', 'Organisation'),
          items: [
            { href: '#pengurus', label: say('Pengurus dan SK', 'Boards and decrees'), icon: Building2 },
            { href: '#wilayah', label: say('Wilayah', 'Units'), icon: Network },
            { href: '#catatan', label: say('Catatan aktivitas', 'Activity log'), icon: FileText },
          ],
        },
      ]}
      foot={[{ href: '#bantuan', label: say('Bantuan', 'Help'), icon: CircleHelp }]}
      phoneTabs={[
        home,
        { ...verify, label: say('Verifikasi', 'Verify') },
        map,
        { href: '#lainnya', label: say('Lainnya', 'More'), icon: Ellipsis },
      ]}
      scope={
        <Breadcrumb
          crumbs={[
            { label: 'Kota Medan', href: '#kota' },
            { label: 'Medan Selayang', href: '#kec' },
          ]}
        />
      }
      period={<PeriodSwitch value={period} onChange={setPeriod} min="2025-11" max="2026-08" />}
      search={
        <SearchBox
          label={say('Cari kelurahan, kelompok, orang', 'Search kelurahan, group, person')}
          value={search}
          onChange={setSearch}
          shortcut="Ctrl K"
        />
      }
      profile={
        <Menu
          label="Ibu Ratna S."
          icon={User}
          variant="tertiary"
          items={[{ label: say('Ganti sandi', 'Change password') }, { label: say('Keluar', 'Sign out') }]}
        />
      }
      language={<LanguageSwitch />}
    >
      <Stack space="normal">
        <PageHeader
          title={say('Verifikasi rekap', 'Verify recaps')}
          lead={say(
            'Agustus 2026 · Kec. Medan Selayang · 7 kelurahan',
            'August 2026 · Kec. Medan Selayang · 7 kelurahan',
          )}
          actions={
            <>
              <Button variant="secondary" icon={Printer}>
                {say('Cetak F4', 'Print F4')}
              </Button>
              <Button variant="secondary" icon={Download}>
                {say('Ekspor', 'Export')}
              </Button>
            </>
          }
        />
        <FilterTabs
          label={say('Saring menurut status', 'Filter by status')}
          current={tab}
          onChange={setTab}
          tabs={[
            { key: 'waiting', label: say('Menunggu saya', 'Waiting for me'), count: 12 },
            { key: 'fix', label: say('Perlu perbaikan', 'Needs fixing'), count: 3 },
            { key: 'missing', label: say('Belum masuk', 'Not in yet'), count: 4 },
            { key: 'verified', label: say('Disahkan', 'Verified'), count: 132 },
          ]}
        />
        <RecapTable />
        <Grid column="card">
          <Stat label={say('Kelengkapan rekap', 'Recap completeness')} value="147/151" href="#rekap">
            <ProgressBar hideLabel label={say('Kelengkapan rekap', 'Recap completeness')} value={147} max={151} />
          </Stat>
          <Stat
            label={say('Omzet UP2K Agustus', 'UP2K sales in August')}
            value={say('Rp412,6 jt', 'Rp412,6 m')}
            exact="Rp412.600.000"
            change={say('+6,2% dari Juli', '+6,2% from July')}
            href="#omzet"
          />
          <Stat
            label={say('Sentra Sakasanwira aktif', 'Active Sakasanwira centres')}
            value="96/151"
            change={say('31 rintisan, 24 belum ada', '31 pilots, 24 without')}
            href="#sentra"
          />
        </Grid>
      </Stack>
    </AdminShell>
  )
}
