import * as z from 'zod/mini'
import { parsePhone } from '../identity/phone.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { checkRupiah } from '../rupiah.ts'
import { cleanText } from '../text.ts'
import { warn } from '../warning.ts'
import { Category } from './product.ts'
import type { ProductDescription } from './product.ts'

/** What one unit may cost at most, in rupiah: a slip of the hand, not a rule of any city. */
const dearest = 1_000_000_000

export const DescribeProduct = z.object({
  name: z.string(),
  category: Category,
  price: z.number(),
  saleUnit: z.string(),
  description: z.string(),
  maker: z.string(),
  orderPhone: z.string(),
  nib: z.nullable(z.string()),
})
type DescribeProduct = z.infer<typeof DescribeProduct>

/** Reads what is said of a product; an NIB that looks like none is kept with a warning (handbook/pkk.md 7: old formats exist). */
export function describeProduct(order: DescribeProduct): Decision<ProductDescription> {
  const name = cleanText(order.name, 80, 'name')
  if (!name.ok) return name.because === 'text-empty' ? refuse('name-empty', { field: 'name' }) : name
  const price = checkRupiah(order.price, 'price')
  if (!price.ok) return price
  if (price.value > dearest) return refuse('too-large', { field: 'price' })
  const saleUnit = cleanText(order.saleUnit, 30, 'saleUnit')
  if (!saleUnit.ok) return saleUnit
  const description = cleanText(order.description, 600, 'description')
  if (!description.ok && description.because !== 'text-empty') return description
  const maker = cleanText(order.maker, 80, 'maker')
  if (!maker.ok) return maker
  const phone = parsePhone(order.orderPhone)
  if (!phone.ok) return { ...phone, field: 'orderPhone' }
  const nib = readNib(order.nib)
  if (!nib.ok) return nib
  return allow(
    {
      name: name.value,
      category: order.category,
      price: price.value,
      saleUnit: saleUnit.value,
      description: description.ok ? description.value : '',
      maker: maker.value,
      orderPhone: phone.value,
      nib: nib.value,
    },
    nib.warnings,
  )
}

function readNib(text: string | null): Decision<string | null> {
  if (text === null || text.trim() === '') return allow(null)
  const clean = cleanText(text, 30, 'nib')
  if (!clean.ok) return clean
  const digits = clean.value.normalize('NFKC').replaceAll(/[\s.-]/g, '')
  const warnings = /^\d{13}$/.test(digits) ? [] : [warn('nib-unknown-format', { field: 'nib' })]
  return allow(digits, warnings)
}
