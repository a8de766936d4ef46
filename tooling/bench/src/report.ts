import type { Spread } from './pairs.ts'

/** What a benchmark found, as it is printed. */
export interface Finding {
  readonly name: string
  readonly ratio: number
  readonly bar: number
  readonly holds: boolean
  /** What was compared with what, how often, and how far the rounds lay apart. */
  readonly how: string
}

export const atMost = (name: string, ratio: number, bar: number, how: string): Finding => ({
  name,
  ratio: rounded(ratio),
  bar,
  holds: ratio <= bar,
  how,
})

export const atLeast = (name: string, ratio: number, bar: number, how: string): Finding => ({
  name,
  ratio: rounded(ratio),
  bar,
  holds: ratio >= bar,
  how,
})

export function asLine(finding: Finding): string {
  return JSON.stringify(finding)
}

export function asText({ name, ratio, bar, holds, how }: Finding): string {
  return `${holds ? '✓' : '✗'} ${name.padEnd(22)} ${String(ratio).padStart(8)}  bar ${String(bar).padEnd(5)} ${how}`
}

/** `1.04 to 1.13`: the lowest and the highest round. */
export const range = ({ lowest, highest }: Spread): string => `${rounded(lowest)} to ${rounded(highest)}`

export const rounded = (value: number): number => Number(value.toPrecision(3))

export const ms = (seconds: number): string => `${rounded(seconds * 1000)} ms`
