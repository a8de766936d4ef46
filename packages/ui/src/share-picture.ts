import type { Category } from '@melati/domain/products/product'
import { categoryShapes } from './category-shapes.ts'

export interface SharePicture {
  /** In at most three lines; what is longer ends with a dot sign. */
  title: string
  /** Large, under the title: a price, or how many of how many. */
  figure?: string | undefined
  /** Under that, a line each: who makes it, where it is. */
  lines: readonly string[]
  /** Whose page it is: "TP PKK Kota Medan". */
  from: string
  /** The address people see: "melati.example". */
  host: string
  /** What is drawn beside it; a city has its letter. */
  drawing: Category | 'city'
}

const colours = {
  ground: '#f7f9fb',
  text: '#142028',
  muted: '#57646d',
  action: '#026c9c',
  gold: '#f6d027',
  paper: '#ffffff',
} as const
/** Of the category tokens: what the picture of a link cannot read from a stylesheet. */
const tints: Readonly<Record<SharePicture['drawing'], readonly [ground: string, ink: string]>> = {
  pangan: ['#ffe7df', '#702e16'],
  minuman: ['#d7f4f1', '#02504d'],
  sandang: ['#f1e8fe', '#503070'],
  kriya: ['#fcf3c5', '#64470a'],
  jasa: ['#def2ff', '#064968'],
  city: ['#def2ff', '#064968'],
}

const WIDTH = 1200
const HEIGHT = 630

/** The picture a messenger shows beside a shared link, as SVG of 1200 by 630; drawn to PNG on the server. */
export function sharePicture({ title, figure, lines, from, host, drawing }: SharePicture): string {
  const [ground, ink] = tints[drawing]
  const titled = wrapped(title, 60, 620, 3)
  const parts: string[] = []
  let y = 150
  for (const line of titled) {
    parts.push(text(line, { x: 72, y, size: 60, weight: 700, fill: colours.text }))
    y += 70
  }
  if (figure !== undefined) {
    y += 14
    parts.push(text(figure, { x: 72, y, size: 56, weight: 700, fill: colours.action }))
    y += 62
  }
  for (const line of lines.flatMap((one) => wrapped(one, 30, 640, 1)).slice(0, 3)) {
    parts.push(text(line, { x: 72, y, size: 30, weight: 500, fill: colours.muted }))
    y += 44
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${colours.ground}"/><rect x="760" width="440" height="${HEIGHT}" fill="${ground}"/>
<rect width="${WIDTH}" height="12" fill="${colours.gold}"/>${drawn(drawing, ink, from)}${parts.join('')}
<rect x="72" y="516" width="60" height="60" rx="14" fill="${colours.action}"/>
${text(initial(from), { x: 102, y: 559, size: 36, weight: 700, fill: colours.paper, middle: true })}
${text(wrapped(from, 28, 560, 1)[0] ?? '', { x: 152, y: 541, size: 28, weight: 700, fill: colours.text })}
${text(wrapped(host, 24, 560, 1)[0] ?? '', { x: 152, y: 573, size: 24, weight: 500, fill: colours.muted })}
</svg>`
}

function drawn(drawing: SharePicture['drawing'], ink: string, from: string): string {
  if (drawing === 'city')
    return text(initial(from), { x: 980, y: 440, size: 340, weight: 700, fill: ink, middle: true })
  const shapes = categoryShapes[drawing].map(({ d, fill, line }) => {
    const filled = fill === undefined ? 'none' : fill === 'paper' ? colours.paper : ink
    const thin = fill === 'soft' ? ' fill-opacity="0.2"' : ''
    return `<path d="${d}" fill="${filled}"${thin}${line === undefined ? '' : ` stroke="${ink}"`}/>`
  })
  const drawnAt = 'transform="translate(780 165)" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"'
  return `<g ${drawnAt}>${shapes.join('')}</g>`
}

interface Placed {
  x: number
  y: number
  size: number
  weight: 500 | 700
  fill: string
  middle?: true
}

function text(words: string, { x, y, size, weight, fill, middle }: Placed): string {
  // A drawing program knows the lighter cut by its own name.
  const family = weight === 700 ? 'Plus Jakarta Sans' : 'Plus Jakarta Sans Medium'
  const anchor = middle === undefined ? '' : ' text-anchor="middle"'
  return `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${fill}"${anchor}>${escaped(words)}</text>`
}

const initial = (from: string) => from.replace(/^(?:(?:TP PKK|Kota|Kabupaten)\s+)+/i, '').charAt(0)

/** Lines of at most `width`, by what letters of this font take on average; what has no room ends with "…". */
function wrapped(words: string, size: number, width: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ').flatMap((one) => broken(one, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer, size) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  let last = kept[most - 1] ?? ''
  while (last !== '' && widthOf(`${last}…`, size) > width) last = last.slice(0, -1)
  return [...kept.slice(0, -1), `${last.trimEnd()}…`]
}

/** A word longer than a line, in pieces that fit. */
function broken(word: string, size: number, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter, size) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

function widthOf(words: string, size: number): number {
  let ems = 0
  for (const letter of words)
    ems += /[ijlI.,:;'|!()[\] ]/.test(letter)
      ? 0.31
      : /[mwMW%@]/.test(letter)
        ? 0.92
        : /[A-Z0-9&]/.test(letter)
          ? 0.68
          : 0.6
  return ems * size
}

// Controls, lone surrogates and what is no character: XML cannot hold most of them, and none is seen.
const impossible = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(words: string): string {
  return words.replaceAll(impossible, '').replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? '')
}
