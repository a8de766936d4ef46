/** Where the names and codes of regions come from, to be said wherever they are published. */
export { attribution } from './attribution.ts'
export { cityWith, publicCity } from './public-city.ts'
