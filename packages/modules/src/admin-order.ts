import { CommandId } from '@melati/domain/ids'
import { useLanguage } from '@melati/ui/language-provider.tsx'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type Problem, problemOf } from './admin-problem.ts'

interface Answered {
  readonly status?: string
}

export interface Order<Input, Answer> {
  /** Answers what the server said, or nothing when it refused or could not be reached; then `problem` says why. */
  readonly send: (input: Input) => Promise<Answer | undefined>
  readonly busy: boolean
  readonly problem: Problem | null
  /** The message for one field: refusals name fields by their path, 'units.3.name'. */
  readonly at: (field: string) => string | undefined
  readonly clear: () => void
}

/**
 * Sends a mutation. The id of the order stays the same until the server has answered, so that a repeat after a lost
 * connection is harmless. What was written shows at once: every query on screen is asked again.
 */
export function useOrder<Input, Answer extends Answered | object>(
  send: (id: CommandId, input: Input) => Promise<Answer>,
): Order<Input, Answer> {
  const { language } = useLanguage()
  const queries = useQueryClient()
  const id = useRef<CommandId | null>(null)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<unknown>(null)
  const problem = failed === null ? null : problemOf(failed, language)
  return {
    async send(input) {
      id.current ??= CommandId.parse(crypto.randomUUID())
      setBusy(true)
      setFailed(null)
      try {
        const answer = await send(id.current, input)
        id.current = null
        if ('status' in answer && answer.status !== 'applied') {
          setFailed(answer)
          if (problemOf(answer, language).because === 'changed-meanwhile') await queries.invalidateQueries()
          return undefined
        }
        await queries.invalidateQueries()
        return answer
      } catch (error) {
        if (problemOf(error, language).because !== 'offline') id.current = null
        setFailed(error)
        return undefined
      } finally {
        setBusy(false)
      }
    },
    busy,
    problem,
    at: (field) => (problem?.field?.split('.').includes(field) === true ? problem.message : undefined),
    clear: () => setFailed(null),
  }
}
