import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Sheet } from '@melati/ui/sheet.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useActing, useCity } from '../../admin-acting.ts'
import { addressOf } from '../../admin-address.ts'
import { useUnitTitle } from '../../admin-unit-title.ts'
import { words } from '../admin-words.ts'
import type { MapRow } from './coverage.tsx'
import { mayNominate } from './may.ts'

/** A kelurahan without a centre: what a centre takes, and its first step for those whose it is. */
export function KelurahanPanel({ row, onClose }: { row: MapRow; onClose: () => void }) {
  const t = useWords(words)
  const titleOf = useUnitTitle()
  const { role } = useActing().acting
  const { dinasVerifies, minUnits } = useCity().settings.centres
  const may = mayNominate(role)
  const steps = [
    t('start-nominate'),
    t('start-fill', { min: minUnits }),
    t('start-kecamatan'),
    ...(dinasVerifies ? [t('start-dinas')] : []),
    t('start-city'),
  ]
  return (
    <Sheet
      open
      onClose={onClose}
      title={titleOf({ kind: 'kelurahan', name: row.name, code: row.code })}
      actions={
        may ? (
          <ButtonLink href={addressOf('/sakasanwira/baru', { unit: row.unitId })}>{t('start')}</ButtonLink>
        ) : undefined
      }
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusPill tone="neutral">{t('none')}</StatusPill>
        {row.kecamatan !== null && (
          <Text as="span" tone="muted">
            {t('kecamatanOf', { name: row.kecamatan })}
          </Text>
        )}
      </div>
      <Stack space="gap">
        <Heading level={3}>{t('startHow')}</Heading>
        <ol className="flex list-decimal flex-col gap-2 pl-5">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {!may && <Text tone="muted">{t('startWho')}</Text>}
      </Stack>
    </Sheet>
  )
}
