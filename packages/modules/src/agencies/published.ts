/** The dinas of a city, for grants that stand on one and for whatever one of them has verified. */
export { agencyName, holdAgency } from './queries.ts'
