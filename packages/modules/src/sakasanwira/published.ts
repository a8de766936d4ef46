/** What stands in a unit, so that it cannot close under it. */
export { centresIn } from './queries/occupants.ts'
