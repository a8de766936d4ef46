import { benchmarks } from './benchmarks.ts'
import { openWorld } from './bench-world.ts'
import type { BenchUrls } from './database.ts'
import { asLine, asText } from './report.ts'
import { type Scale, scales } from './tree.ts'

export interface Order {
  readonly names: readonly string[]
  readonly scale: keyof typeof scales
  readonly isJson: boolean
}

/** The words after `pnpm bench`: names of benchmarks, `--json`, `--scale quick`; or what is wrong with them. */
export function readOrder(words: readonly string[]): Order | { readonly wrong: string } {
  const known = Object.keys(benchmarks(true))
  const at = words.indexOf('--scale')
  const scale = at < 0 ? 'quick' : (words[at + 1] ?? '')
  if (!isScale(scale)) return { wrong: `--scale is one of ${Object.keys(scales).join(', ')}` }
  const rest = words.filter((word, index) => word !== '--json' && (at < 0 || (index !== at && index !== at + 1)))
  const unknown = rest.find((word) => !known.includes(word))
  if (unknown !== undefined) return { wrong: `no benchmark ${unknown}; there are ${known.join(', ')}` }
  return { names: rest.length === 0 ? known : rest, scale, isJson: words.includes('--json') }
}

const isScale = (word: string): word is keyof typeof scales => Object.hasOwn(scales, word)

/** Runs what was asked for and prints a line for each finding; true when every bar holds. */
export async function runBenchmarks(urls: BenchUrls, order: Order, print: (line: string) => void): Promise<boolean> {
  const scale: Scale = scales[order.scale]
  const all = benchmarks(order.scale === 'tiny')
  const world = await openWorld(urls, scale)
  let holds = true
  try {
    for (const name of order.names) {
      for (const finding of (await all[name]?.(world, urls)) ?? []) {
        print(order.isJson ? asLine(finding) : asText(finding))
        holds &&= finding.holds
      }
    }
  } finally {
    await world.close()
  }
  return holds
}
