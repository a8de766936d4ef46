import { createHttp, type HttpParts } from '../http/create-http.ts'
import type { HttpLimits } from '../http/settings.ts'
import { Browser } from './browser.ts'
import { type Kit, makeKit } from './kit.ts'
import { listen } from './listen.ts'
import { createNotes, notesFeeds, notesRights, notesRouter } from './notes.ts'
import { Phone } from './phone.ts'

export interface NotesOptions extends HttpParts {
  readonly limits?: Partial<HttpLimits>
  readonly pool?: number
  readonly patience?: number
  readonly baseUrl?: string
}

/** Two cities with the notes module behind a real HTTP server, and people in them. */
export async function notesWorld(options: NotesOptions = {}) {
  const { pool, patience, limits, baseUrl, ...parts } = options
  const kit: Kit = await makeKit({
    rights: notesRights,
    ...(pool === undefined ? {} : { pool }),
    ...(patience === undefined ? {} : { patience }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
  })
  await createNotes(kit.made.ownerUrl)
  const city = await kit.city('contoh', '99.71', ['notes'])
  const other = await kit.city('lain', '99.72', ['notes'])
  const [here, there] = city.units
  if (here === undefined || there === undefined) throw new Error('no units')
  const cadre = await kit.person(city, 'cadre', here, '+6281200000001')
  const http = createHttp({
    services: kit.services,
    auth: kit.auth,
    router: notesRouter,
    feeds: notesFeeds,
    trustedProxies: 0,
    limits: { patience: 20_000, ...limits },
    ...parts,
  })
  const server = await listen(http)
  const registration = await kit.registration(city, cadre)
  const phoneOf = (one: typeof registration) => new Phone(server.url, one, kit.services.sealer.publicKey)
  return {
    kit,
    http,
    server,
    city,
    other,
    here,
    there,
    cadre,
    registration,
    phone: phoneOf(registration),
    phoneOf,
    browser: (host?: string) => new Browser(server.url, host),
    /** Signed in as the cadre. */
    async signedIn() {
      const browser = new Browser(server.url)
      await browser.signIn(kit, '+6281200000001')
      return browser
    },
    notes: () =>
      kit.asSuper<{ note_id: string; words: string }>('select note_id, words from notes.note order by words, note_id'),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await kit[Symbol.asyncDispose]()
    },
  }
}

export type NotesWorld = Awaited<ReturnType<typeof notesWorld>>
