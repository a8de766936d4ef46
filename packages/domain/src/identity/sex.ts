import * as z from 'zod/mini'

/** As the forms print it: L laki-laki, P perempuan. */
export const Sex = z.enum(['L', 'P'])
export type Sex = z.infer<typeof Sex>
