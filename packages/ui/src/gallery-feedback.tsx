import { useState } from 'react'
import { Button } from './button.tsx'
import { Cluster } from './cluster.tsx'
import { Dialog } from './dialog.tsx'
import { GalleryFrame, Specimen } from './gallery-frame.tsx'
import { useSay } from './gallery-say.ts'
import { HelpPanel } from './help-panel.tsx'
import { Sheet } from './sheet.tsx'
import { StatusPill } from './status-pill.tsx'
import { SummaryList } from './summary-list.tsx'
import { TextArea } from './text-area.tsx'
import { Text } from './text.tsx'
import { useToast } from './toast.tsx'

export default function FeedbackScene() {
  const say = useSay()
  const toast = useToast()
  const [open, setOpen] = useState<'dialog' | 'sheet' | null>(null)
  const close = () => setOpen(null)
  return (
    <GalleryFrame title={say('Umpan balik', 'Feedback')}>
      <Specimen title={say('Dialog, lembar, bantuan', 'Dialog, sheet, help')}>
        <Cluster>
          <Button onClick={() => setOpen('dialog')}>{say('Sahkan 2 rekap', 'Verify 2 recaps')}</Button>
          <Button variant="secondary" onClick={() => setOpen('sheet')}>
            {say('Lihat kelompok', 'See the group')}
          </Button>
          <HelpPanel
            title={say('Cara mengesahkan rekap', 'How to verify recaps')}
            steps={[
              say('Buka rekap yang bertanda perlu dicek.', 'Open the recaps marked to check.'),
              say(
                'Kembalikan bila ada isian yang keliru; sebutkan barisnya.',
                'Return one with a wrong entry; name the row.',
              ),
              say(
                'Pilih yang sudah benar, lalu sahkan sekaligus.',
                'Select those that are right and verify them together.',
              ),
            ]}
            helper={{ name: 'Ibu Lestari', phone: '081234567890' }}
          />
        </Cluster>
      </Specimen>
      <Specimen title={say('Pesan singkat', 'Toasts')}>
        <Cluster>
          <Button variant="secondary" onClick={() => toast({ message: say('Pengurus disimpan', 'Board saved') })}>
            {say('Simpan pengurus', 'Save the board')}
          </Button>
          <Button
            variant="danger"
            onClick={() =>
              toast({
                message: say('1 anggota dihapus', '1 member removed'),
                undo: () => toast({ message: say('Anggota dikembalikan', 'Member restored') }),
              })
            }
          >
            {say('Hapus 1 anggota', 'Remove 1 member')}
          </Button>
        </Cluster>
      </Specimen>
      {/* As below the menu of a row, whose cell is set right and in one line. */}
      <div className="text-right whitespace-nowrap">
        <Dialog
          open={open === 'dialog'}
          onClose={close}
          title={say('Sahkan 2 rekap?', 'Verify 2 recaps?')}
          actions={
            <>
              <Button onClick={close}>{say('Sahkan 2 rekap', 'Verify 2 recaps')}</Button>
              <Button variant="secondary" onClick={close}>
                {say('Periksa lagi', 'Check again')}
              </Button>
            </>
          }
        >
          <Text>
            {say(
              'Tanjung Sari dan Asam Kumbang. Setelah disahkan, angka bulan Agustus tidak berubah tanpa revisi.',
              'Tanjung Sari and Asam Kumbang. Once verified, the August figures do not change without a revision.',
            )}
          </Text>
          <TextArea name="catatan-sah" label={say('Catatan', 'Note')} optional />
        </Dialog>
        <Sheet
          open={open === 'sheet'}
          onClose={close}
          title="Keripik Melati"
          actions={<Button>{say('Buka buku kas', 'Open the cash book')}</Button>}
        >
          <div>
            <StatusPill tone="special">Madya</StatusPill>
          </div>
          <SummaryList
            rows={[
              { term: say('Ketua', 'Chair'), value: 'Dewi Anggraini' },
              { term: say('Anggota', 'Members'), value: '12' },
              { term: say('Saldo', 'Balance'), value: 'Rp1.250.000' },
            ]}
          />
        </Sheet>
      </div>
    </GalleryFrame>
  )
}
