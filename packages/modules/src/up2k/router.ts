import { defineModule } from '@melati/api/module'
import { coverageOf } from '../hierarchy/published.ts'
import { feeds } from './feeds.ts'
import { figures } from './figures.ts'
import { operations } from './operations.ts'
import { withGroups } from './queries/occupants.ts'
import { closeGroup, joinGroup, leaveGroup, setLevel, startGroup } from './router/groups.ts'
import { behind, group, groups, sales } from './router/reads.ts'
import { recordSale, reverseSale } from './router/sales.ts'
import { totals } from './router/totals.ts'
import { words } from './words.ts'

export const up2k = defineModule({
  name: 'up2k',
  title: words.groups,
  router: {
    startGroup,
    joinGroup,
    leaveGroup,
    setLevel,
    closeGroup,
    recordSale,
    reverseSale,
    groups,
    group,
    sales,
    totals,
    behind,
    coverage: coverageOf(['kelurahan'], withGroups),
  },
  figures,
  feeds,
  operations,
})
