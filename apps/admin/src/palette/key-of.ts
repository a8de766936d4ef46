export type Opened = 'palette' | 'keys'

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  /** In a field, where a character is text. */
  readonly isTyping: boolean
}

/** What a key opens: Ctrl+K anywhere, '/' and '?' outside fields while they are on. */
export function keyOf({ key, ctrlKey, metaKey, altKey, isTyping }: Pressed, single: 'on' | 'off'): Opened | undefined {
  if (altKey) return undefined
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' ? 'palette' : undefined
  if (single === 'off' || isTyping) return undefined
  return key === '/' ? 'palette' : key === '?' ? 'keys' : undefined
}
