import { useState } from 'react'
import Eye from 'lucide-react/icons/eye'
import EyeOff from 'lucide-react/icons/eye-off'
import { controlWords } from './control-words.ts'
import { IconButton } from './icon-button.tsx'
import { useWords } from './language-provider.tsx'
import { TextInput } from './text-input.tsx'
import type { TextInputProps } from './text-input.tsx'

export type PasswordInputProps = Omit<TextInputProps, 'type' | 'before' | 'after' | 'trailing'>

/** A password that may be shown while typing: on a phone nobody gets a hidden one right. */
export function PasswordInput(props: PasswordInputProps) {
  const [shown, setShown] = useState(false)
  const t = useWords(controlWords)
  return (
    <TextInput
      autoComplete="current-password"
      {...props}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      trailing={
        <IconButton
          icon={shown ? EyeOff : Eye}
          label={t(shown ? 'hidePassword' : 'showPassword')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        />
      }
    />
  )
}
