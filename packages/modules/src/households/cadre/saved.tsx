import { useOutbox } from '@melati/client/hooks'
import { needsFixing } from '@melati/client/outbox/counts'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Card } from '@melati/ui/card.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { Icon } from '@melati/ui/icon.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { saySentence } from '@melati/ui/words'
import CircleCheck from 'lucide-react/icons/circle-check'
import { CadrePage } from '../../cadre-page.tsx'
import { useCadrePlace } from '../../cadre-place.ts'
import { RecordPill } from '../../cadre-record-pill.tsx'
import { cadreWords } from '../../cadre-words.ts'
import { words } from '../cadre-words.ts'
import { words as shared } from '../words.ts'
import { fixHref } from './hrefs.ts'
import { idIn } from './id-in.ts'
import { useHouseholds } from './use-households.ts'

/** "Tersimpan di HP", and beside it how far the record has got by now. */
export default function SavedRecord() {
  const { params } = useCadrePlace()
  const t = useWords(words)
  const say = useWords(shared)
  const form = useWords(cadreWords)
  const { language } = useLanguage()
  const items = useOutbox()
  const households = useHouseholds()
  const item = items?.find(({ id }) => id === params.commandId)
  if (items === undefined || households === undefined)
    return (
      <CadrePage backHref="/warga">
        <Skeleton lines={4} />
      </CadrePage>
    )
  if (item === undefined)
    return (
      <CadrePage backHref="/warga">
        <EmptyState
          kind="not-found"
          title={t('savedMissing')}
          action={<ButtonLink href="/warga">{t('backToList')}</ButtonLink>}
        />
      </CadrePage>
    )
  const name = commandOf(item.path)
  const householdId = idIn(item.input, 'householdId') ?? households.homeOf(idIn(item.input, 'personId') ?? '')
  const stands = householdId !== undefined && households.all.some((each) => each.householdId === householdId)
  const isNew = item.path === 'households.register'
  const canFix = isNew && item.state === 'refused' && needsFixing(item)
  const sentence = item.outcome?.sentence?.[language]
  return (
    <CadrePage
      backHref="/warga"
      action={
        <>
          {canFix && (
            <ButtonLink block href={fixHref(item.id)}>
              {form('fix')}
            </ButtonLink>
          )}
          {canFix ? null : isNew ? (
            <ButtonLink block href="/warga/baru">
              {t('addAnother')}
            </ButtonLink>
          ) : (
            <ButtonLink block href={stands ? `/warga/${householdId}` : '/warga'}>
              {stands ? t('see') : t('backToList')}
            </ButtonLink>
          )}
          {isNew && stands && (
            <ButtonLink block variant="secondary" href={`/warga/${householdId}`}>
              {t('see')}
            </ButtonLink>
          )}
        </>
      }
    >
      <Stack space="section">
        <Stack space="gap" align="center" className="pt-8 text-center">
          <span className="inline-flex size-14 items-center justify-center rounded-full bg-status-ok-bg text-status-ok-fg">
            <Icon of={CircleCheck} size="large" />
          </span>
          <Heading level={1}>{t('savedTitle')}</Heading>
          <Text tone="muted">{t('safe')}</Text>
        </Stack>
        <Card space="gap">
          <Text size="label">{name === undefined ? t('savedTitle') : say(name)}</Text>
          <div role="status">
            <RecordPill state={item.state} />
            {item.state === 'waiting' && <Text className="pt-2">{t('savedWaiting')}</Text>}
            {item.state === 'applied' && <Text className="pt-2">{t('savedSentLead')}</Text>}
            {sentence !== undefined && (
              <Text className="pt-2">{saySentence(sentence, item.outcome?.hint ?? {}, language)}</Text>
            )}
          </div>
        </Card>
      </Stack>
    </CadrePage>
  )
}

function commandOf(path: string): (keyof typeof shared & `command-${string}`) | undefined {
  const key = `command-${path.slice('households.'.length)}`
  return isCommand(key) ? key : undefined
}

const isCommand = (key: string): key is keyof typeof shared & `command-${string}` => Object.hasOwn(shared, key)
