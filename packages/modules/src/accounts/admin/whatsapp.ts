import { whatsappChat } from '@melati/domain/whatsapp'
import { whatsappDigits } from '@melati/ui/format'

/** Opens WhatsApp with the text written, to a number or, without one, to whom the sender chooses. */
export function whatsappLink(text: string, phone?: string): string {
  const digits = phone === undefined ? undefined : whatsappDigits(phone)
  return whatsappChat(digits ?? '', text)
}
