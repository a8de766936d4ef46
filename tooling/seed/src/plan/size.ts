/** How much is invented. `wards` are entered besides those in full depth, of each city. */
export interface Size {
  readonly wards: number
  /** Dasawisma of a kelurahan in full depth. */
  readonly deepest: number
}

export const whole: Size = { wards: Number.POSITIVE_INFINITY, deepest: Number.POSITIVE_INFINITY }
