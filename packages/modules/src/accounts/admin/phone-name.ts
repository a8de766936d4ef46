import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../words.ts'
import { phoneKind } from './phone-kind.ts'

/** 'HP Android 14' of what a phone says of itself; a name that somebody gave it stays. */
export function usePhoneName(): (deviceName: string) => string {
  const t = useWords(words)
  return (deviceName) => {
    const kind = phoneKind(deviceName)
    if (kind === undefined) return deviceName
    const { key, version } = kind
    return key === 'phone-android' || key === 'phone-ios' ? t(key, { version }) : t(key)
  }
}
