import type { Json } from '../json.ts'

export type Change = { kind: string; id: string; row: Json }

export type Feed = {
  epoch: string
  scopes: Map<string, Change[]>
  left: Set<string>
  pageSize: number
  expectedSeq?: number
  reflectedSeq?: number
}

export function newFeed(): Feed {
  return { epoch: 'one', scopes: new Map(), left: new Set(), pageSize: 100 }
}

type Asked = { scopes: { scopeId: string; cursor: string | null }[] }

/** Pages of each scope's changes; a cursor is the epoch and a place in the list. */
export function answerPull(feed: Feed, { scopes }: Asked): Json {
  const { epoch, expectedSeq, reflectedSeq } = feed
  return {
    epoch,
    all: [...feed.scopes.keys()].filter((scopeId) => !feed.left.has(scopeId)),
    left: scopes.map(({ scopeId }) => scopeId).filter((scopeId) => feed.left.has(scopeId)),
    scopes: scopes
      .filter(({ scopeId }) => feed.scopes.has(scopeId) && !feed.left.has(scopeId))
      .map((asked) => page(feed, asked)),
    ...(expectedSeq !== undefined && { expectedSeq }),
    ...(reflectedSeq !== undefined && { reflectedSeq }),
  }
}

function page(feed: Feed, { scopeId, cursor }: { scopeId: string; cursor: string | null }): Json {
  const changes = feed.scopes.get(scopeId) ?? []
  const [epoch, place] = cursor?.split(':') ?? [feed.epoch, '0']
  const at = Number(place)
  const isForeign = epoch !== feed.epoch || at > changes.length
  const from = isForeign ? 0 : at
  const to = Math.min(from + feed.pageSize, changes.length)
  return {
    scopeId,
    changes: changes.slice(from, to),
    cursor: `${feed.epoch}:${to}`,
    more: to < changes.length,
    ...(isForeign && { reset: true }),
  }
}
