import { defineModule } from '@melati/api/module'
import { feeds } from './feeds.ts'
import { operations } from './operations.ts'
import { addUnit, addUnits } from './router/add-units.ts'
import { moveUnit, renameUnit } from './router/change-units.ts'
import { closeUnit } from './router/close-unit.ts'
import { scope, search, tree, unit } from './router/reads.ts'

export const hierarchy = defineModule({
  name: 'hierarchy',
  router: { scope, tree, unit, search, addUnit, addUnits, renameUnit, moveUnit, closeUnit },
  feeds,
  operations,
})
