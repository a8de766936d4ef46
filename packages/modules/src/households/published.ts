/** For modules whose records hang on households: what stands in a unit, and where people live. */
export { householdsFrom } from './queries/occupants.ts'
export { neighboursById } from './queries/people-of-area.ts'
export type { Neighbour } from './queries/people-of-area.ts'
/** For what is published of a closed month. */
export { figures } from './figures.ts'
