import { openBox } from '../crypto/box.ts'
import { textOf } from '../crypto/bytes.ts'
import type { RegistrationRecord } from '../device/registration-record.ts'
import { tokenContext } from '../device/registration-record.ts'
import type { Vault } from '../device/vault.ts'
import { postJson } from '../exchange.ts'
import { failureOf } from '../failure.ts'
import type { ServerFailure } from '../failure.ts'
import type { Platform } from '../platform.ts'
import { PullAnswer } from '../protocol.ts'
import { applyPage, cursorOf } from './apply-page.ts'
import type { CacheDatabase } from './cache-database.ts'
import { knowScopes, leaveScopes, meetEpoch, startOver } from './scopes.ts'

export type RoundParts = {
  platform: Platform
  apiUrl: string
  version: number
  cache: CacheDatabase
  vault: Vault
  registration: RegistrationRecord
  /** Rows in a page. */
  limit: number
  /** Her vault is still open: between two pages she may have locked it. */
  isOpen: () => boolean
  onPage: (rows: number) => void
}

export type Round =
  | { kind: 'complete'; reflectedSeq: number | undefined; expectedSeq: number | undefined }
  | { kind: 'locked' }
  | ServerFailure

const pageMs = 60_000
const mostPages = 10_000

/** Page after page until every scope is complete. Cut off anywhere, the next round goes on behind the last page that came. */
export async function pullRound(parts: RoundParts): Promise<Round> {
  const { cache, registration, vault } = parts
  if ((await cache.scopes.count()) === 0) await knowScopes(cache, registration.scopes)
  // All of them once; then those that have more to tell, and those just become hers.
  let open: ReadonlySet<string> | undefined
  let mayStartOver = true
  // A scope that was complete on the first page was so as of that page.
  let reflectedSeq: number | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const known = await cache.scopes.filter(({ leaving }) => !leaving).toArray()
    const asked = known.filter(({ scopeId }) => !open || open.has(scopeId))
    const cursors = new Map(asked.map((scope) => [scope.scopeId, cursorOf(scope)]))
    const answer = await ask(parts, cursors)
    if ('kind' in answer) {
      if (!mayStartOver || !isForeignCursor(answer, cursors)) return answer
      mayStartOver = false
      await startOver(cache, [...cursors.keys()])
      continue
    }
    if (!parts.isOpen()) return { kind: 'locked' }
    if (await meetEpoch(cache, answer.epoch)) {
      open = reflectedSeq = undefined
      continue
    }
    reflectedSeq ??= answer.reflectedSeq
    for (const each of answer.scopes) {
      const askedWith = cursors.get(each.scopeId)
      // A scope we did not ask for is not ours to keep.
      if (askedWith === undefined) continue
      await applyPage(cache, vault, each, askedWith)
      parts.onPage(each.changes.length)
    }
    await leaveScopes(cache, answer.left)
    await knowScopes(cache, answer.all)
    const before = new Set(known.map(({ scopeId }) => scopeId))
    const unfinished = answer.scopes.filter(({ more }) => more).map(({ scopeId }) => scopeId)
    open = new Set([...unfinished, ...answer.all.filter((scopeId) => !before.has(scopeId))])
    if (open.size > 0) continue
    return { kind: 'complete', reflectedSeq, expectedSeq: answer.expectedSeq }
  }
  return { kind: 'broken' }
}

/** The server reads its cursors no more (its key was changed): better to fetch everything again than never anything. */
function isForeignCursor({ kind }: ServerFailure, cursors: ReadonlyMap<string, string | null>): boolean {
  return kind === 'too-large' && [...cursors.values()].some((cursor) => cursor !== null)
}

async function ask(
  { platform, registration, apiUrl, version, limit }: RoundParts,
  cursors: ReadonlyMap<string, string | null>,
): Promise<PullAnswer | ServerFailure> {
  const scopes = [...cursors].map(([scopeId, cursor]) => ({ scopeId, cursor }))
  const token = await openBox(registration.tokenKey, registration.token, tokenContext(registration.registrationId))
  if (!token) return { kind: 'needs-sign-in' }
  const exchange = await postJson(platform, {
    url: `${apiUrl}/api/pull`,
    token: textOf(token),
    version,
    body: { scopes, limit },
    timeoutMs: pageMs,
  })
  if (exchange?.status !== 200) return failureOf(exchange)
  const answer = PullAnswer.safeParse(exchange.body)
  if (answer.success) return answer.data
  return exchange.body === undefined ? { kind: 'no-network' } : { kind: 'broken' }
}
