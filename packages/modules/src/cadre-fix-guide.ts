import type { CadreGuide } from './cadre-guide.ts'

/** The same for every record that came back. */
export const fixGuide = {
  title: { id: 'Cara memperbaiki catatan', en: 'How to correct a record' },
  steps: [
    { id: 'Baca sebabnya di kotak kuning paling atas.', en: 'Read the reason in the yellow box at the top.' },
    { id: 'Ubah yang salah saja. Isian lain tetap ada.', en: 'Change only what is wrong. The rest stays.' },
    {
      id: 'Ketuk Simpan. Catatan dikirim lagi dengan sendirinya.',
      en: 'Tap Save. The record is sent again by itself.',
    },
  ],
} as const satisfies CadreGuide
