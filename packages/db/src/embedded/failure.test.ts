import { expect, test } from 'vitest'
import { diagnose } from './failure.ts'

test.for([
  ['FATAL:  could not write to file "pg_wal/xlogtemp.1": No space left on device', 'disk-full'],
  [
    'FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes\nHINT:  Check free disk space.',
    'disk-full',
  ],
  ['initdb: error: could not create directory "/x": Permission denied', 'data-not-ours'],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'out-of-memory'],
  ['FATAL:  database files are incompatible with server', 'data-damaged'],
  ['PANIC:  could not locate a valid checkpoint record at 0/14C8C50', 'data-damaged'],
  ['FATAL:  incorrect checksum in control file', 'data-damaged'],
  ['LOG:  database system is shut down', undefined],
])('%s', ([words, code]) => {
  expect(diagnose(words ?? '')).toBe(code)
})
