/** Where units stand and what they are called, for every module that hangs its records on one; and trees planted whole. */
export { holdTree, lockTree, pathOf, unitPlaces, unitStates, unitStatesIn } from './queries/place.ts'
export type { UnitLabel } from './queries/place.ts'
export { publishAreas } from './queries/publish-areas.ts'
export { plantUnits } from './queries/add.ts'
export type { PlantedUnit } from './queries/add.ts'
export { kelurahanName } from './queries/kelurahan-name.ts'
/** Which units of an area have a board, cadres, households, groups: one procedure for each module to answer it by. */
export { coverageOf } from './coverage.ts'
export { type Covered, upwards } from './queries/coverage.ts'
