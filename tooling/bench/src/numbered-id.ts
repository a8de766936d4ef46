/**
 * SQL for the id of the n-th of a kind: it follows from the number, so that a whole table is one statement and rows find
 * each other. Of the form of a UUID of version 4.
 */
export const numberedId = (kind: string, n: string): string =>
  `overlay(overlay(md5('${kind}:' || (${n})) placing '4' from 13) placing '8' from 17)::uuid`
