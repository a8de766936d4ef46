import { useState } from 'react'
import MessageCircle from 'lucide-react/icons/message-circle'
import { BarChart } from './bar-chart.tsx'
import { ButtonLink } from './button-link.tsx'
import { Card } from './card.tsx'
import { useSay } from './gallery-say.ts'
import { Grid } from './grid.tsx'
import { Heading } from './heading.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PublicShell } from './public-shell.tsx'
import { SearchBox } from './search-box.tsx'
import { Stack } from './stack.tsx'
import { Stat } from './stat.tsx'
import { Text } from './text.tsx'

export default function PublicScene() {
  const say = useSay()
  const [search, setSearch] = useState('')
  return (
    <PublicShell
      brand={{ name: 'PKK Kota Medan', detail: 'Sumatera Utara' }}
      homeHref="#medan"
      search={
        <SearchBox
          label={say('Cari keripik, batik, air minum', 'Search chips, batik, water')}
          value={search}
          onChange={setSearch}
        />
      }
      language={<LanguageSwitch hrefs={{ id: '?lang=id', en: '?lang=en' }} />}
      action={
        <ButtonLink variant="whatsapp" icon={MessageCircle} block href="https://wa.me/6281234567890">
          {say('Tanya lewat WhatsApp', 'Ask on WhatsApp')}
        </ButtonLink>
      }
      footLinks={[
        { href: '#tentang', label: say('Tentang', 'About') },
        { href: '#data', label: say('Catatan data', 'About the data') },
        { href: '#akses', label: say('Aksesibilitas', 'Accessibility') },
        { href: '#bantuan', label: say('Bantuan', 'Help') },
      ]}
      footNote={say('Angka dari bulan yang sudah ditutup. Contoh data.', 'Figures of closed months. Sample data.')}
    >
      <Stack space="section">
        <Stack space="snug">
          <Heading level={1} look="display">
            {say('2.486.283 jiwa, satu gerakan keluarga', '2.486.283 people, one family movement')}
          </Heading>
          <Text className="max-w-prose">
            {say(
              'TP PKK Kota Medan bekerja di 21 kecamatan dan 151 kelurahan, sampai ke dasawisma.',
              'TP PKK Kota Medan works in 21 kecamatan and 151 kelurahan, down to the dasawisma.',
            )}
          </Text>
        </Stack>
        <Grid column="card">
          <Stat
            label={say('Rumah tangga', 'Households')}
            value="612.480"
            href="#rt"
            definition={say(
              'Rumah tangga yang didata kader sampai akhir Agustus 2026.',
              'Households recorded by cadres until the end of August 2026.',
            )}
          />
          <Stat label={say('Kelompok UP2K', 'UP2K groups')} value="1.104" href="#up2k" />
          <Stat label={say('Dasawisma', 'Dasawisma')} value="28.310" href="#dw" />
        </Grid>
        <Card as="section">
          <BarChart
            headline={say('Setengah kelompok UP2K masih Pemula', 'Half of the UP2K groups are still Pemula')}
            measure={say('Kelompok UP2K per tingkat, Agustus 2026', 'UP2K groups by level, August 2026')}
            bars={[
              { key: '1', label: 'Pemula', value: 552, emphasis: true },
              { key: '2', label: 'Madya', value: 318 },
              { key: '3', label: 'Utama', value: 171 },
              { key: '4', label: 'Mandiri', value: 63 },
            ]}
          />
        </Card>
      </Stack>
    </PublicShell>
  )
}
