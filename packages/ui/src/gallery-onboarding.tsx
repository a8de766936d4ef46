import { useState } from 'react'
import Building2 from 'lucide-react/icons/building-2'
import House from 'lucide-react/icons/house'
import { AdminShell } from './admin-shell.tsx'
import { Button } from './button.tsx'
import { Card } from './card.tsx'
import { Combobox } from './combobox.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { galleryCities } from './gallery-cities.ts'
import { useSay } from './gallery-say.ts'
import { Heading } from './heading.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SummaryList } from './summary-list.tsx'
import { TextInput } from './text-input.tsx'
import { Wizard } from './wizard.tsx'

export default function OnboardingScene() {
  const say = useSay()
  const [city, setCity] = useState<string | null>('73.71')
  const nav = [
    { href: '#kota', label: say('Kota', 'Cities'), icon: Building2, current: true },
    { href: '#beranda', label: say('Kesehatan sistem', 'System health'), icon: House },
  ]
  return (
    <AdminShell
      brand={{ name: 'Melati', detail: say('Operator platform', 'Platform operator') }}
      sections={[{ items: nav }]}
      phoneTabs={nav}
      language={<LanguageSwitch />}
    >
      <Wizard
        steps={[
          { label: say('Kota', 'City'), href: '#1' },
          { label: say('Alamat dan bahasa', 'Address and language') },
          { label: say('Nama tingkat', 'Level names') },
          { label: say('Modul', 'Modules') },
          { label: say('Pengurus pertama', 'First board member') },
        ]}
        at={1}
        title={say('Alamat dan bahasa', 'Address and language')}
        lead={say(
          'Alamat ini dipakai warga untuk membuka halaman kota.',
          'Citizens open the city’s pages at this address.',
        )}
        problems={
          <ErrorSummary
            problems={[
              {
                field: 'alamat',
                message: say('Alamat “admin” tidak boleh dipakai', 'The address “admin” is reserved'),
              },
            ]}
          />
        }
        onSubmit={(event) => event.preventDefault()}
        actions={
          <>
            <Button type="submit">{say('Lanjut ke nama tingkat', 'On to level names')}</Button>
            <Button variant="tertiary">{say('Kembali', 'Back')}</Button>
          </>
        }
        aside={
          <Card tone="sunken">
            <Heading level={2} look="label">
              {say('Sudah dipilih', 'Chosen so far')}
            </Heading>
            <SummaryList
              rows={[
                { term: say('Kota', 'City'), value: 'Kota Makassar' },
                { term: say('Kode', 'Code'), value: '73.71' },
                { term: say('Zona waktu', 'Time zone'), value: 'WITA' },
                { term: say('Akan dibuat', 'Will be made'), value: '15 kecamatan, 153 kelurahan' },
              ]}
            />
          </Card>
        }
      >
        <Combobox
          name="kota"
          label={say('Kota atau kabupaten', 'City or regency')}
          options={galleryCities}
          value={city}
          onChange={setCity}
        />
        <TextInput
          name="alamat"
          label={say('Alamat publik', 'Public address')}
          hint={say('Huruf kecil, angka dan tanda hubung', 'Lower case, digits and hyphens')}
          width="medium"
          error={say('Alamat “admin” tidak boleh dipakai', 'The address “admin” is reserved')}
          defaultValue="admin"
        />
      </Wizard>
    </AdminShell>
  )
}
