import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { cleanText } from '../text.ts'
import { decideInvitee } from './invitee.ts'
import { parsePhone } from './phone.ts'

/** How somebody is reached: a cadre by phone, a board member by email. */
export type ContactKind = 'phone' | 'email'

export interface PastedPerson {
  readonly name: string
  /** A number in E.164, or an address in lower case. */
  readonly contact: string
}

/** The lines of a pasted text that say something, each with its number as a person counts them from 1. */
export function filledLines(text: string): { line: number; text: string }[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((one, index) => ({ line: index + 1, text: one.trim() }))
    .filter((one) => one.text !== '')
}

/**
 * Reads pasted lines of a name and a number or address, in any order, between them a tab, a semicolon or a comma. Each line
 * is judged for itself; one whose contact an earlier line has is `line-repeated`, with that one's place from 0 as `hint.first`.
 */
export function readInvitees(lines: readonly string[], by: ContactKind): Decision<PastedPerson>[] {
  const firsts = new Map<string, number>()
  return lines.map((text, index) => {
    const read = readInvitee(text, by)
    if (!read.ok) return read
    const first = firsts.get(read.value.contact)
    if (first !== undefined) return refuse('line-repeated', { hint: { first } })
    firsts.set(read.value.contact, index)
    return read
  })
}

function readInvitee(text: string, by: ContactKind): Decision<PastedPerson> {
  const separator = ['\t', ';'].find((one) => text.includes(one)) ?? ','
  const cells = text.split(separator).map(unquoted).filter(Boolean)
  // A list is often numbered, and a title follows a comma: 'Sri Rahayu, S.Pd'.
  const [head = '', ...tail] = cells
  const told = tail.length > 0 && /^\d{1,4}\.?$/.test(head) ? tail : cells
  const contacts = told.filter(looksLike[by])
  const names = told.filter((cell) => !looksLike[by](cell))
  if (contacts.length !== 1 || names.length === 0 || (separator !== ',' && names.length > 1))
    return refuse('line-columns')
  return decidePasted({ name: names.join(', '), contact: contacts[0] ?? '' }, by)
}

function decidePasted({ name, contact }: PastedPerson, by: ContactKind): Decision<PastedPerson> {
  if (by === 'email') {
    const invitee = decideInvitee({ name, email: contact })
    return invitee.ok ? allow({ name: invitee.value.name, contact: invitee.value.email }) : invitee
  }
  const phone = parsePhone(/^8\d/.test(contact) ? `0${contact}` : contact)
  if (!phone.ok) return phone
  const clean = cleanText(name, 100)
  return clean.ok ? allow({ name: clean.value, contact: phone.value }) : clean
}

const unquoted = (cell: string) =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()

/** A spreadsheet drops the zero that a number begins with, so one beginning with 8 is one too. */
const looksLike: Record<ContactKind, (cell: string) => boolean> = {
  phone: (cell) => /^\+?[\d\s().-]{6,}$/.test(cell),
  email: (cell) => cell.includes('@'),
}
