import type { PublicCaller } from '../../public-module.ts'

/** A published month with all its numbers. */
export type Month = Awaited<ReturnType<PublicCaller['statistics']['period']>>
