import { fileURLToPath } from 'node:url'
import { renderAsync } from '@resvg/resvg-js'
import { fontFile } from './font-file.ts'

// Where nobody has installed a font, as on a fresh server, there is still ours.
const woffs = [
  import.meta.resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-700-normal.woff'),
  import.meta.resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-ext-700-normal.woff'),
  import.meta.resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-500-normal.woff'),
  import.meta.resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-ext-500-normal.woff'),
].map((url) => fileURLToPath(url))
let fonts: Promise<string[]> | undefined

/** A PNG of an SVG, drawn beside the event loop. Text is in 'Plus Jakarta Sans' (700) or 'Plus Jakarta Sans Medium' (500). */
export async function drawPicture(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= Promise.all(woffs.map(fontFile))
  const font = { fontFiles: await fonts, loadSystemFonts: false, defaultFontFamily: 'Plus Jakarta Sans' }
  const drawn = await renderAsync(svg, { font, logLevel: 'off' })
  return new Uint8Array(drawn.asPng())
}
