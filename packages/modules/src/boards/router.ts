import { defineModule } from '@melati/api/module'
import { appoint, correct, endSeat } from './router/commands.ts'
import { board, expiring, findPeople, history } from './router/reads.ts'
import { coverageOf } from '../hierarchy/published.ts'
import { chaired } from './queries.ts'
import { words } from './words.ts'

export const boards = defineModule({
  name: 'boards',
  title: words.module,
  router: {
    board,
    history,
    expiring,
    findPeople,
    coverage: coverageOf(['kecamatan', 'kelurahan'], chaired),
    appoint,
    endSeat,
    correct,
  },
})
