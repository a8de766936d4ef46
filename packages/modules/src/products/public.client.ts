import { orderLink } from '@melati/domain/products/order-text'
import { formatRupiah } from '@melati/ui/format-rupiah'

/** How many, on a product's page: without this script the link orders one. */
interface Ordered {
  readonly product: string
  readonly saleUnit: string
  readonly centre: string | null
  readonly code: string
  readonly url: string
  readonly digits: string
  readonly price: number
}

const MOST = 99

for (const box of document.querySelectorAll<HTMLElement>('[data-order]')) {
  const { digits, price, ...order } = JSON.parse(box.dataset['order'] ?? '') as Ordered
  const count = box.querySelector<HTMLOutputElement>('[data-order-count]')
  const sum = box.querySelector<HTMLElement>('[data-order-total]')
  const [less, more] = box.querySelectorAll<HTMLButtonElement>('[data-order-step]')
  let quantity = 1
  const show = () => {
    const total = formatRupiah(price * quantity)
    if (count !== null) count.value = String(quantity)
    if (sum !== null) sum.textContent = total
    if (less !== undefined) less.disabled = quantity <= 1
    if (more !== undefined) more.disabled = quantity >= MOST
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-order-link]'))
      link.href = orderLink(digits, { ...order, quantity, total })
  }
  for (const [button, by] of [
    [less, -1],
    [more, 1],
  ] as const)
    button?.addEventListener('click', () => {
      quantity = Math.min(MOST, Math.max(1, quantity + by))
      show()
    })
  show()
  box.hidden = false
}
