import { fileURLToPath } from 'node:url'
import { renderAsync } from '@resvg/resvg-js'

// Where nobody has installed a font, as on a fresh server, there is still ours.
const fontFiles = [700, 500].flatMap((weight) =>
  ['latin', 'latin-ext'].map((part) => {
    const file = `@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-${part}-${weight}-normal.woff2`
    return fileURLToPath(import.meta.resolve(file))
  }),
)

/** A PNG of an SVG, drawn beside the event loop. Text is in Plus Jakarta Sans, 500 and 700. */
export async function drawPicture(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Plus Jakarta Sans' }
  const drawn = await renderAsync(svg, { font, logLevel: 'off' })
  return new Uint8Array(drawn.asPng())
}
