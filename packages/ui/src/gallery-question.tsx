import { useState } from 'react'
import { Button } from './button.tsx'
import { CadreShell } from './cadre-shell.tsx'
import { ChoiceCards } from './choice-cards.tsx'
import { useSay } from './gallery-say.ts'
import { QuestionProgress } from './question-progress.tsx'
import { Stack } from './stack.tsx'
import { SyncChip } from './sync-chip.tsx'

export default function QuestionScene() {
  const say = useSay()
  const [water, setWater] = useState<'pdam' | 'sumur' | 'sungai' | 'lain' | 'unknown' | null>('sumur')
  return (
    <CadreShell
      place={say('Data keluarga', 'Family data')}
      detail="Ibu Sri Wahyuni"
      backHref="#kembali"
      sync={<SyncChip state={{ kind: 'all-sent', at: '09.12' }} href="#kirim" />}
      action={<Button block>{say('Lanjut', 'Next')}</Button>}
    >
      <Stack space="section">
        <QuestionProgress step={3} total={9} topic={say('Rumah dan lingkungan', 'House and surroundings')} />
        <ChoiceCards
          asHeading
          name="air"
          label={say('Dari mana air minum keluarga?', 'Where does the drinking water come from?')}
          hint={say('Pilih yang paling sering dipakai', 'Choose what is used most')}
          value={water}
          onChange={setWater}
          choices={[
            { value: 'pdam', label: 'PDAM' },
            { value: 'sumur', label: say('Sumur', 'Well') },
            { value: 'sungai', label: say('Sungai', 'River') },
            { value: 'lain', label: say('Lainnya', 'Other') },
            { value: 'unknown', label: say('Tidak tahu', 'Don’t know') },
          ]}
        />
      </Stack>
    </CadreShell>
  )
}
