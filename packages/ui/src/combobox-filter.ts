export interface ComboboxOption {
  value: string
  label: string
  /** Second line, searched too: the official code, the province. */
  detail?: string
}

/** Options whose words begin with every typed word, in any order; those whose label begins with the text come first. */
export function filterOptions(options: readonly ComboboxOption[], typed: string): readonly ComboboxOption[] {
  const wanted = plain(typed).split(' ').filter(Boolean)
  if (wanted.length === 0) return options
  const text = wanted.join(' ')
  const rank = (option: ComboboxOption) => {
    const label = plain(option.label)
    if (label.startsWith(text)) return 0
    return label.split(' ').some((word) => word.startsWith(text)) ? 1 : 2
  }
  return options
    .filter((option) => {
      const words = plain(`${option.label} ${option.detail ?? ''} ${option.value}`).split(' ')
      return wanted.every((piece) => words.some((word) => word.startsWith(piece)))
    })
    .map((option, at) => ({ option, at, rank: rank(option) }))
    .toSorted((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ option }) => option)
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d.]+/gu, ' ')
    .trim()
}
