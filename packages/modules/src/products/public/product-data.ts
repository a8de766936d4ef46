import type { PublicAsk } from '../../public-module.ts'
import type { ShownProduct } from './product-of.ts'

/** A product as schema.org has it. */
export function productData({ at, city }: PublicAsk, product: ShownProduct, kind: string) {
  const { name, description, code, maker, price } = product
  const url = `${at.baseUrl}/${city.slug}/produk/${code}`
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name,
    description,
    category: kind,
    sku: code,
    url,
    image: `${url}/gambar.png`,
    manufacturer: { '@type': 'Organization', name: maker },
    offers: {
      '@type': 'Offer',
      price,
      priceCurrency: 'IDR',
      availability: 'https://schema.org/InStock',
      url,
      seller: { '@type': 'Organization', name: maker },
    },
  }
}
