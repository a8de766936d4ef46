import { categories, Category } from '@melati/domain/products/product'
import { useWords } from '@melati/ui/language-provider.tsx'
import { MoneyInput } from '@melati/ui/money-input.tsx'
import { Select } from '@melati/ui/select.tsx'
import { TextArea } from '@melati/ui/text-area.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import type { ApiInputs } from '../../admin-api.ts'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'

type Described = Omit<ApiInputs['products']['change']['input'], 'productId'>

/** A product while it is typed: the price may still be missing. */
export type Typed = Omit<Described, 'price' | 'nib'> & { readonly price: number | null; readonly nib: string }

export const nothingTyped: Typed = {
  name: '',
  category: 'pangan',
  price: null,
  saleUnit: '',
  description: '',
  maker: '',
  orderPhone: '',
  nib: '',
}

/** As an order; a price that is missing is refused as one that is zero. */
export const describedBy = (typed: Typed): Described => ({
  ...typed,
  price: typed.price ?? 0,
  nib: typed.nib.trim() === '' ? null : typed.nib,
})

interface Props {
  readonly typed: Typed
  readonly onTyped: (typed: Typed) => void
  readonly errorAt: (field: string) => string | undefined
}

export function ProductFields({ typed, onTyped, errorAt }: Props) {
  const t = useWords(adminWords)
  const base = useWords(words)
  const text = (field: 'name' | 'saleUnit' | 'description' | 'maker' | 'orderPhone' | 'nib') => ({
    name: field,
    value: typed[field],
    onChange: (event: { target: { value: string } }) => onTyped({ ...typed, [field]: event.target.value }),
    error: errorAt(field),
  })
  return (
    <>
      <TextInput {...text('name')} label={t('name')} />
      <Select
        name="category"
        label={t('category')}
        placeholder={null}
        value={typed.category}
        onChange={(event) => onTyped({ ...typed, category: Category.parse(event.target.value) })}
        options={categories.map((one) => ({ value: one, label: base(`category-${one}`) }))}
        error={errorAt('category')}
      />
      <MoneyInput
        name="price"
        label={t('price')}
        value={typed.price}
        onChange={(price) => onTyped({ ...typed, price })}
        error={errorAt('price')}
      />
      <TextInput {...text('saleUnit')} label={t('sale-unit')} hint={t('sale-unit-hint')} />
      <TextInput {...text('maker')} label={t('maker')} hint={t('maker-hint')} />
      <TextInput {...text('orderPhone')} label={t('phone')} inputMode="tel" autoComplete="off" />
      <TextInput {...text('nib')} label={t('nib')} hint={t('nib-hint')} inputMode="numeric" optional />
      <TextArea {...text('description')} label={t('description')} optional />
    </>
  )
}
