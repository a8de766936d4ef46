import { defineModule } from '@melati/api/module'
import { appoint, correct, endSeat } from './router/commands.ts'
import { board, expiring, findPeople, history } from './router/reads.ts'

export const boards = defineModule({
  name: 'boards',
  router: { board, history, expiring, findPeople, appoint, endSeat, correct },
})
