import type { TenantSettings } from '@melati/domain/settings'
import { FieldGroup } from '@melati/ui/field-group.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../words.ts'
import type { SettingFieldsProps } from './rule-fields.tsx'

type Dpo = NonNullable<TenantSettings['dpo']>

/** Whom people ask about their data; emptied altogether, there is none (R-PDP-16). */
export function DpoFields({ value: { dpo }, onChange, errorAt }: SettingFieldsProps) {
  const t = useWords(words)
  const { name, email, phone } = dpo ?? { name: '', email: null, phone: null }
  const set = (more: Partial<Dpo>) => {
    const next = { name, email, phone, ...more }
    onChange({ dpo: next.name === '' && !next.email && !next.phone ? null : next })
  }
  return (
    <FieldGroup name="dpo" label={t('dpo')} hint={t('dpo-hint')} error={errorAt('dpo')}>
      {() => (
        <Stack>
          <TextInput
            name="dpo.name"
            label={t('dpo-name')}
            maxLength={100}
            value={name}
            onChange={(event) => set({ name: event.target.value })}
            error={errorAt('dpo.name')}
          />
          <TextInput
            name="dpo.email"
            type="email"
            label={t('dpo-email')}
            value={email ?? ''}
            onChange={(event) => set({ email: event.target.value || null })}
            error={errorAt('dpo.email')}
          />
          <TextInput
            name="dpo.phone"
            type="tel"
            inputMode="tel"
            label={t('dpo-phone')}
            value={phone ?? ''}
            onChange={(event) => set({ phone: event.target.value || null })}
            error={errorAt('dpo.phone')}
          />
        </Stack>
      )}
    </FieldGroup>
  )
}
