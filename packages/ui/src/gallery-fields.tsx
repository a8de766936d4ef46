import { useState } from 'react'
import Cookie from 'lucide-react/icons/cookie'
import GlassWater from 'lucide-react/icons/glass-water'
import Shirt from 'lucide-react/icons/shirt'
import { Checkbox } from './checkbox.tsx'
import { ChoiceCards } from './choice-cards.tsx'
import { CodeInput } from './code-input.tsx'
import { Combobox } from './combobox.tsx'
import { noDate } from './date-answer.ts'
import { DateFields } from './date-fields.tsx'
import type { DateAnswer } from './date-fields.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { galleryCities } from './gallery-cities.ts'
import { GalleryFrame, Specimen } from './gallery-frame.tsx'
import { useSay } from './gallery-say.ts'
import { Grid } from './grid.tsx'
import { MoneyInput } from './money-input.tsx'
import { MonthPicker } from './month-picker.tsx'
import { NumberStepper } from './number-stepper.tsx'
import { PasswordInput } from './password-input.tsx'
import { PinPad } from './pin-pad.tsx'
import { SearchBox } from './search-box.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'
import { YaTidak } from './ya-tidak.tsx'
import type { YesNo } from './ya-tidak.tsx'

export default function FieldsScene() {
  const say = useSay()
  // Made once: the summary takes the focus whenever it is given new problems.
  const [problems] = useState(() => [
    { field: 'nik', message: say('NIK kurang 2 angka', 'The NIK lacks 2 digits') },
    { field: 'lahir', message: say('31 Februari tidak ada di kalender', '31 February is in no calendar') },
  ])
  const [money, setMoney] = useState<number | null>(75_000)
  const [price, setPrice] = useState<number | null>(null)
  const [members, setMembers] = useState<number | null>(4)
  const [city, setCity] = useState<string | null>('12.71')
  const [answer, setAnswer] = useState<YesNo | null>('yes')
  const [level, setLevel] = useState<'pemula' | 'madya' | 'utama' | 'mandiri' | null>('madya')
  const [kinds, setKinds] = useState<('makanan' | 'minuman' | 'pakaian')[]>(['makanan'])
  const [born, setBorn] = useState<DateAnswer>({ kind: 'date', day: '31', month: '2', year: '1974' })
  const [age, setAge] = useState<DateAnswer>({ kind: 'age', years: 52 })
  const [code, setCode] = useState('4081')
  const [pin, setPin] = useState('123')
  const [search, setSearch] = useState('')
  const [found, setFound] = useState('Keripik')
  const [month, setMonth] = useState<string | null>('2026-08')
  return (
    <GalleryFrame title={say('Isian', 'Fields')}>
      <Specimen title={say('Ringkasan kesalahan', 'Error summary')}>
        <div className="max-w-prose">
          <ErrorSummary problems={problems} />
        </div>
      </Specimen>
      <Specimen title={say('Teks', 'Text')}>
        <Grid column="half" space="section">
          <TextInput
            name="nama"
            label={say('Nama lengkap', 'Full name')}
            hint={say('Seperti di KTP', 'As on the KTP')}
            autoComplete="name"
            defaultValue="Sri Wahyuni"
          />
          <TextInput
            name="nik"
            label="NIK"
            width="medium"
            inputMode="numeric"
            error={say(
              'NIK kurang 2 angka. Lihat baris pertama KTP.',
              'The NIK lacks 2 digits. See the first line of the KTP.',
            )}
            defaultValue="12710155088500"
          />
          <TextInput
            name="telepon"
            label={say('Nomor telepon', 'Phone number')}
            optional
            type="tel"
            placeholder="0812-3456-7890"
          />
          <TextInput
            name="berat"
            label={say('Berat bersih', 'Net weight')}
            after="gram"
            width="short"
            inputMode="numeric"
            defaultValue="250"
          />
          <TextInput
            name="slug"
            label={say('Alamat publik', 'Public address')}
            defaultValue="medan"
            readOnly
            hint="melati.id/medan"
          />
          <PasswordInput name="sandi" label={say('Kata sandi', 'Password')} defaultValue="rahasia" />
          <TextArea
            name="catatan"
            label={say('Catatan', 'Note')}
            optional
            defaultValue={say('Pindah dari RT 02 sejak Juni.', 'Moved from RT 02 in June.')}
          />
          <Select
            name="jabatan"
            label={say('Jabatan', 'Position')}
            options={[
              { value: 'ketua', label: 'Ketua TP PKK' },
              { value: 'sekretaris', label: 'Sekretaris' },
              { value: 'pokja-2', label: 'Ketua Pokja II' },
            ]}
          />
        </Grid>
      </Specimen>
      <Specimen title={say('Uang dan angka', 'Money and numbers')}>
        <Grid column="half" space="section">
          <MoneyInput name="omzet" label={say('Uang diterima', 'Money received')} value={money} onChange={setMoney} />
          <MoneyInput
            name="harga"
            label={say('Harga jual', 'Price')}
            value={price}
            onChange={setPrice}
            error={say('Isi harga jual, paling sedikit Rp1', 'Enter the price, at least Rp1')}
          />
          <NumberStepper
            name="anggota"
            label={say('Jumlah anggota keluarga', 'Members of the family')}
            value={members}
            onChange={setMembers}
            min={1}
            max={20}
            unit={say('orang', 'persons')}
          />
          <MonthPicker
            name="bulan"
            label={say('Bulan laporan', 'Month of the report')}
            value={month}
            onChange={setMonth}
            min="2025-01"
            max="2026-08"
          />
        </Grid>
      </Specimen>
      <Specimen title={say('Memilih', 'Choosing')}>
        <Grid column="half" space="section">
          <Combobox
            name="kota"
            label={say('Kota atau kabupaten', 'City or regency')}
            hint={say('Ketik nama atau kode', 'Type a name or a code')}
            options={galleryCities}
            value={city}
            onChange={setCity}
          />
          <YaTidak
            name="hamil"
            label={say('Apakah ada ibu hamil?', 'Is anyone pregnant?')}
            value={answer}
            onChange={setAnswer}
            allowUnknown
          />
          <ChoiceCards
            name="tingkat"
            label={say('Tingkat kelompok', 'Level of the group')}
            value={level}
            onChange={setLevel}
            choices={[
              { value: 'pemula', label: 'Pemula', hint: say('Baru mulai usaha', 'Just started') },
              { value: 'madya', label: 'Madya' },
              { value: 'utama', label: 'Utama' },
              { value: 'mandiri', label: 'Mandiri' },
            ]}
          />
          <ChoiceCards
            name="jenis"
            multiple
            label={say('Jenis usaha', 'Kinds of business')}
            error={say('Pilih paling sedikit satu', 'Choose at least one')}
            value={kinds}
            onChange={setKinds}
            choices={[
              { value: 'makanan', label: say('Makanan', 'Food'), icon: Cookie },
              { value: 'minuman', label: say('Minuman', 'Drinks'), icon: GlassWater },
              { value: 'pakaian', label: say('Pakaian', 'Clothes'), icon: Shirt },
            ]}
          />
        </Grid>
        <Checkbox
          name="setuju"
          label={say(
            'Saya sudah membacakan hak keluarga atas datanya',
            'I have read the family its rights over its data',
          )}
        />
      </Specimen>
      <Specimen title={say('Tanggal', 'Dates')}>
        <Grid column="half" space="section">
          <DateFields
            name="lahir"
            label={say('Tanggal lahir', 'Date of birth')}
            value={born}
            onChange={setBorn}
            allowAge
            error={say('31 Februari tidak ada di kalender', '31 February is in no calendar')}
          />
          <DateFields
            name="lahir-dua"
            label={say('Tanggal lahir suami', 'Husband’s date of birth')}
            value={age}
            onChange={setAge}
            allowAge
          />
          <DateFields
            name="sk"
            label={say('Tanggal SK', 'Date of the decree')}
            hint={say('Contoh: 31 1 2025', 'For example: 31 1 2025')}
            value={noDate}
            onChange={() => {}}
          />
        </Grid>
      </Specimen>
      <Specimen title={say('Mencari dan masuk', 'Searching and signing in')}>
        <Grid column="half" space="section">
          <SearchBox
            label={say('Cari kelurahan, kelompok, orang', 'Search kelurahan, group, person')}
            value={search}
            onChange={setSearch}
            shortcut="Ctrl K"
          />
          <SearchBox label={say('Cari produk', 'Search products')} value={found} onChange={setFound} />
          <CodeInput
            name="kode"
            value={code}
            onChange={setCode}
            hint={say('Kode dikirim ke 0812-••••-7890', 'Code sent to 0812-••••-7890')}
          />
          <CodeInput
            name="kode-salah"
            value="408153"
            onChange={() => {}}
            error={say('Kode salah atau sudah lewat waktu', 'Wrong or expired code')}
          />
          <PinPad
            label={say('Buat PIN Ibu', 'Choose your PIN')}
            hint={say('6 angka, jangan tanggal lahir', '6 digits, not a birthday')}
            value={pin}
            onChange={setPin}
          />
          <PinPad
            label={say('Masukkan PIN', 'Enter PIN')}
            value=""
            onChange={() => {}}
            error={say('PIN salah. Sisa 7 kali.', 'Wrong PIN. 7 tries left.')}
          />
        </Grid>
      </Specimen>
    </GalleryFrame>
  )
}
