import { useOutbox } from '@melati/client/hooks'
import { needsFixing } from '@melati/client/outbox/counts'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Card } from '@melati/ui/card.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { CadrePage } from '../../cadre-page.tsx'
import { useCadrePlace } from '../../cadre-place.ts'
import { RecordPill } from '../../cadre-record-pill.tsx'
import { cadreWords } from '../../cadre-words.ts'
import { words } from '../cadre-words.ts'
import { words as shared } from '../words.ts'
import { fixHref } from './hrefs.ts'
import { idIn } from './id-in.ts'
import { ReceiptLead } from './receipt-lead.tsx'
import { useHouseholds } from './use-households.ts'

/** The receipt of a record: that it is safe, or that it came back and why, and how far it has got by now. */
export default function SavedRecord() {
  const { params } = useCadrePlace()
  const t = useWords(words)
  const say = useWords(shared)
  const form = useWords(cadreWords)
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
  const isReturned = item.state === 'refused' && needsFixing(item)
  const canFix = isNew && isReturned
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
          {isReturned && !canFix && (
            <ButtonLink block href="/kirim">
              {t('toOutbox')}
            </ButtonLink>
          )}
          {isReturned ? null : isNew ? (
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
        <ReceiptLead item={item} />
        <Card space="gap">
          <Text size="label">{name === undefined ? t('savedTitle') : say(name)}</Text>
          <div role="status">
            <RecordPill state={item.state} />
            {item.state === 'waiting' && <Text className="pt-2">{t('savedWaiting')}</Text>}
            {item.state === 'applied' && <Text className="pt-2">{t('savedSentLead')}</Text>}
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
