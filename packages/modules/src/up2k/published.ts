/** What stands in a unit, so that it cannot close under it. */
export { groupsFrom } from './queries/occupants.ts'
