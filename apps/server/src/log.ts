import type { Log } from '@melati/api/context'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type DestinationStream, destination, pino } from 'pino'
import { scrub, scrubText } from './scrub.ts'

export interface ServerLog extends Log {
  /** Writes what is still held back. */
  flush(): void
}

/** JSON lines to a file, or to standard output. A line holds no line break of its own, whatever was sent to us. */
export function openLog(file: string | undefined): ServerLog {
  if (file !== undefined) mkdirSync(path.dirname(file), { recursive: true })
  const stream = destination(file === undefined ? { dest: 1, sync: true } : { dest: file, sync: true, mode: 0o600 })
  return logTo(stream)
}

export function logTo(stream: DestinationStream): ServerLog {
  const writer = pino(
    // An error is scrubbed by then; pino's own serializer would call it an Object.
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: (error: unknown) => error } },
    stream,
  )
  const write = (level: 'info' | 'warn' | 'error') => (fields: object, message: string) =>
    writer[level](scrub(fields) as object, scrubText(message))
  return {
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    flush: () => writer.flush(),
  }
}
