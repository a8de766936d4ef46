import type { CentreAct } from '@melati/domain/sakasanwira/centre'
import { Button } from '@melati/ui/button.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Menu } from '@melati/ui/menu.tsx'
import { useState } from 'react'
import { words } from '../admin-words.ts'
import { ActDialog } from './act-dialog.tsx'
import { ActivateCentre } from './activate.tsx'
import type { Centre } from './centre.tsx'
import { CorrectCentre } from './correct.tsx'
import { DecreeCentre } from './decree.tsx'

/** What stands at the head of the page: the next step as its one button, everything else in a menu. */
const atHead = [
  'verify',
  'decree',
  'activate',
  'reactivate',
  'returnToKelurahan',
  'correct',
  'setAside',
  'deactivate',
  'close',
] as const satisfies readonly CentreAct[]
type HeadAct = (typeof atHead)[number]

/** What leads a centre on; a step back is no one's next step, and so it waits in the menu. */
const onward: readonly HeadAct[] = ['verify', 'decree', 'activate', 'reactivate']

/** What the caller may do with the centre now. */
export function Acts({ centre }: { centre: Centre }) {
  const t = useWords(words)
  const [open, setOpen] = useState<HeadAct | null>(null)
  const acts = atHead.filter((act) => centre.next.includes(act))
  const first = acts.find((act) => onward.includes(act) || act === 'correct')
  const others = acts.filter((act) => act !== first)
  const isQuiet = first === 'correct' && !centre.returned
  const labelOf = (act: HeadAct) => t(act === 'correct' && centre.returned ? 'resubmit' : act)
  const close = () => setOpen(null)
  return (
    <>
      {first !== undefined && (
        <Button variant={isQuiet ? 'secondary' : 'primary'} onClick={() => setOpen(first)}>
          {labelOf(first)}
        </Button>
      )}
      {others.length > 0 && (
        <Menu
          label={t('more')}
          items={others.map((act) => ({ key: act, label: labelOf(act), onSelect: () => setOpen(act) }))}
        />
      )}
      {open === 'decree' ? (
        <DecreeCentre centre={centre} onClose={close} />
      ) : open === 'activate' ? (
        <ActivateCentre centre={centre} onClose={close} />
      ) : open === 'correct' ? (
        <CorrectCentre centre={centre} onClose={close} />
      ) : open !== null ? (
        <ActDialog centre={centre} act={open} onClose={close} />
      ) : null}
    </>
  )
}
