import { whatsappChat } from '../whatsapp.ts'

/** Opens the chat with a centre: always Indonesian, since it is the centre that reads it. */
export function contactLink(digits: string, { name, url }: { name: string; url: string }): string {
  return whatsappChat(digits, `Halo, saya mau pesan atau bertanya ke ${name}.\n${url}`)
}
