import type { ComboboxOption } from './combobox.tsx'

export const galleryCities: readonly ComboboxOption[] = [
  { value: '12.71', label: 'Kota Medan', detail: '12.71 · Sumatera Utara' },
  { value: '12.07', label: 'Kabupaten Deli Serdang', detail: '12.07 · Sumatera Utara' },
  { value: '32.73', label: 'Kota Bandung', detail: '32.73 · Jawa Barat' },
  { value: '32.04', label: 'Kabupaten Bandung', detail: '32.04 · Jawa Barat' },
  { value: '36.74', label: 'Kota Tangerang Selatan', detail: '36.74 · Banten' },
  { value: '36.71', label: 'Kota Tangerang', detail: '36.71 · Banten' },
  { value: '51.71', label: 'Kota Denpasar', detail: '51.71 · Bali' },
  { value: '73.71', label: 'Kota Makassar', detail: '73.71 · Sulawesi Selatan' },
  { value: '91.71', label: 'Kota Jayapura', detail: '91.71 · Papua' },
]
