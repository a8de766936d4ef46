import type { Log } from '@melati/api/context'
import { pino } from 'pino'

/** JSON lines on standard error. What an error carries besides its message and code may hold values, so it is left out. */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      serializers: {
        err: (error: unknown) =>
          error instanceof Error
            ? { type: error.name, code: 'code' in error ? String(error.code) : undefined, stack: error.stack?.split('\n').slice(1, 6) }
            : { type: typeof error },
      },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
