/** For modules whose records hang on households: what stands in a unit, so that it cannot close under them. */
export { householdsFrom } from './queries/occupants.ts'
