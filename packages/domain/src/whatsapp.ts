/** Opens WhatsApp with the text written; `digits` with the country code and no plus sign, empty for whom the sender chooses. */
export function whatsappChat(digits: string, text: string): string {
  return `https://wa.me/${digits}?text=${encodeURIComponent(text.toWellFormed())}`
}
