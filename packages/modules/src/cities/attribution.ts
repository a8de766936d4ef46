/** To be shown wherever the regions are, as the licence of the data asks (ODbL 1.0, section 4.3). */
export const attribution = {
  id: 'Wilayah dan kode dari idn-area-data 4.0.1 oleh fityannugroho, dengan lisensi ODbL 1.0.',
  en: 'Regions and codes from idn-area-data 4.0.1 by fityannugroho, under the ODbL 1.0.',
} as const
