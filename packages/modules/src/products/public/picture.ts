import { formatRupiah } from '@melati/ui/format'
import { sharePicture } from '@melati/ui/share-picture'
import { createTranslator } from '@melati/ui/words'
import type { PublicAsk } from '../../public-module.ts'
import { productOf } from './product-of.ts'
import { words } from './words.ts'

export async function productPicture(ask: PublicAsk): Promise<string | undefined> {
  const product = await productOf(ask)
  if (product === undefined) return undefined
  const { name, saleUnit, price, maker, kelurahan, kecamatan, category } = product
  const t = createTranslator(words, ask.at.language)
  return sharePicture({
    title: name,
    figure: formatRupiah(price),
    lines: [t('per-unit', { unit: saleUnit }), maker, t('area', { kelurahan, kecamatan })],
    from: `TP PKK ${ask.city.name}`,
    host: new URL(ask.at.baseUrl).host,
    drawing: category,
  })
}
