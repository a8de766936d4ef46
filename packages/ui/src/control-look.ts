import { cx } from './cx.ts'

/** The frame of a text-like control; one look for inputs, selects and comboboxes. */
export function controlLook(invalid: boolean, more?: string): string {
  return cx(
    'min-h-control w-full min-w-0 rounded-control border-[1.5px] bg-surface px-3 text-body text-text',
    'placeholder:text-text-muted placeholder:opacity-100 [&[readonly]]:bg-surface-sunken disabled:bg-surface-sunken',
    'padat:text-data',
    invalid ? 'border-2 border-danger' : 'border-border-control hover:border-border-strong',
    more,
  )
}
