/** The status vocabulary (ux.md C1): a tone always comes with an icon and a word. */
export type Tone = 'neutral' | 'info' | 'special' | 'ok' | 'warn' | 'bad' | 'locked'

export const toneLooks: Readonly<Record<Tone, string>> = {
  neutral: 'border-transparent bg-status-neutral-bg text-status-neutral-fg',
  info: 'border-transparent bg-status-info-bg text-status-info-fg',
  special: 'border-transparent bg-status-special-bg text-status-special-fg',
  ok: 'border-transparent bg-status-ok-bg text-status-ok-fg',
  warn: 'border-transparent bg-status-warn-bg text-status-warn-fg',
  bad: 'border-transparent bg-status-bad-bg text-status-bad-fg',
  locked: 'border-border-strong bg-surface text-text',
}
