import * as z from 'zod/mini'

const Place = z.object({ name: z.string(), grantId: z.uuid() })

/** Where a page of a list ended; opaque, and good only to go on from. */
export function sealPage({ name, grantId }: { name: string; grantId: string }): string {
  return Buffer.from(JSON.stringify({ name, grantId })).toString('base64url')
}

/** Undefined for text we did not make. */
export function openPage(page: string): { name: string; grantId: string } | undefined {
  try {
    const parsed = Place.safeParse(JSON.parse(Buffer.from(page, 'base64url').toString('utf8')))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
