import { usePhone, useVault } from '@melati/client/hooks'
import type { Json } from '@melati/client/json'
import { useEffect, useRef, useState } from 'react'
import * as z from 'zod/mini'

const restMs = 300

/** What is kept of a form: where it goes on, whose it is in a word or two ('' unknown), and its answers. */
const Kept = z.object({ href: z.string(), name: z.string(), value: z.unknown() })

export interface DraftState<T> {
  /** undefined until read. */
  readonly value: T | undefined
  /** It was there when the form was opened. */
  readonly resumed: boolean
  readonly change: (next: T, at?: DraftPlace) => void
  /** Saved or thrown away. */
  readonly discard: () => Promise<void>
  /** The last try to keep it went wrong: say so, for what is typed is on the screen only. */
  readonly failed: boolean
}

/** For the list of forms begun; a form without it is found again only by its own address. */
export interface DraftPlace {
  readonly href: string
  readonly name: string
}

const nowhere: DraftPlace = { href: '', name: '' }

/**
 * The answers of a form, kept encrypted on the phone within a second of each change, and back after a reload or a kill.
 * `read` takes what an earlier version may have kept; undefined starts anew.
 */
export function useDraft<T>(key: string, read: (kept: unknown) => T | undefined, initial: () => T): DraftState<T> {
  const { drafts } = usePhone()
  const open = useVault() !== null
  const [shown, setShown] = useState<{ key: string; value: T; resumed: boolean }>()
  const [failed, setFailed] = useState(false)
  const pending = useRef<{ key: string; kept: Json }>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [first] = useState(() => ({ read, initial }))

  useEffect(() => {
    if (!open) return
    let isGone = false
    void drafts.find(key).then((found) => {
      if (isGone) return
      const kept = Kept.safeParse(found)
      const value = kept.success ? first.read(kept.data.value) : undefined
      setShown({ key, value: value ?? first.initial(), resumed: value !== undefined })
    })
    return () => {
      isGone = true
    }
  }, [drafts, key, open, first])

  const [flush] = useState(() => () => {
    clearTimeout(timer.current)
    const next = pending.current
    pending.current = undefined
    if (next) void drafts.put(next.key, next.kept).then((failure) => setFailed(failure !== undefined))
  })

  useEffect(() => {
    // Android ends a page that is out of sight without another word.
    addEventListener('visibilitychange', flush)
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('visibilitychange', flush)
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  return {
    value: shown?.key === key ? shown.value : undefined,
    resumed: shown?.resumed === true,
    failed,
    change: (value, at = nowhere) => {
      setShown((before) => ({ key, value, resumed: before?.resumed === true }))
      pending.current = { key, kept: { ...at, value: value as Json } }
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, restMs)
    },
    discard: async () => {
      clearTimeout(timer.current)
      pending.current = undefined
      await drafts.remove(key)
    },
  }
}

export interface UnfinishedForm extends DraftPlace {
  readonly key: string
  readonly at: Date
}

/** Forms begun that can be gone on with, of those whose key begins so, the latest first; and how to throw one away. */
export function useUnfinished(beginning = ''): {
  readonly forms: readonly UnfinishedForm[] | undefined
  readonly discard: (key: string) => Promise<void>
} {
  const { drafts } = usePhone()
  const open = useVault() !== null
  const [forms, setForms] = useState<readonly UnfinishedForm[]>()
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (!open) return
    let isGone = false
    void drafts.list(beginning).then((found) => {
      if (isGone) return
      setForms(
        found.toReversed().flatMap(({ key, at, value }) => {
          const kept = Kept.safeParse(value)
          return kept.success && kept.data.href !== ''
            ? [{ key, at: new Date(at), href: kept.data.href, name: kept.data.name }]
            : []
        }),
      )
    })
    return () => {
      isGone = true
    }
  }, [drafts, beginning, open, round])
  return {
    forms,
    discard: async (key) => {
      await drafts.remove(key)
      setRound((before) => before + 1)
    },
  }
}
