/** What stands in a unit, so that it cannot close under it. */
export { groupsFrom } from './queries/occupants.ts'
/** For what is published of a closed month. */
export { figures } from './figures.ts'
export { sellersOf } from './queries/sellers.ts'
/** Groups as the rules see them, for what they take part in. */
export { groupStates } from './queries/state.ts'
