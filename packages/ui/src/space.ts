/** Steps of the space scale for gaps; `gap` is what stands between cards. */
export type Space = 'none' | 'hair' | 'tight' | 'snug' | 'gap' | 'normal' | 'loose' | 'section' | 'wide'

export const gaps: Readonly<Record<Space, string>> = {
  none: 'gap-0',
  hair: 'gap-0.5',
  tight: 'gap-1',
  snug: 'gap-2',
  gap: 'gap-gap',
  normal: 'gap-4',
  loose: 'gap-5',
  section: 'gap-6',
  wide: 'gap-10',
}
