import { whatsappChat } from '../whatsapp.ts'

/** What a buyer asks for; `total` is formatted, `product` and the rest are said as the city published them. */
export interface Order {
  readonly product: string
  readonly saleUnit: string
  readonly quantity: number
  readonly total: string
  /** The centre where it can be fetched, if there is one. */
  readonly centre: string | null
  readonly code: string
  /** The product's own page. */
  readonly url: string
}

/** What a message for WhatsApp may hold, before it is encoded. */
export const ORDER_MOST = 600

/** The message that a buyer sends a maker (ux.md B3): always Indonesian, since it is the maker who reads it. */
export function orderText(order: Order): string {
  const whole = said(order, order.product)
  const over = Array.from(whole).length - ORDER_MOST
  if (over <= 0) return whole
  const letters = Array.from(order.product)
  return said(order, `${letters.slice(0, Math.max(1, letters.length - over - 1)).join('')}…`)
}

function said({ saleUnit, quantity, total, centre, code, url }: Order, product: string): string {
  const fetched = centre === null ? 'Ambil di / kirim ke: …' : `Ambil di: ${centre} / kirim ke: …`
  return [
    'Halo, saya mau pesan:',
    `• ${product} ${saleUnit} × ${quantity} = ${total}`,
    fetched,
    `Kode ${code}`,
    url,
  ].join('\n')
}

/** Opens the chat with the message written; `digits` with the country code and no plus sign. */
export function orderLink(digits: string, order: Order): string {
  return whatsappChat(digits, orderText(order))
}
