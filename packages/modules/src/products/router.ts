import { defineModule } from '@melati/api/module'
import { operations } from './operations.ts'
import { add, change, publish, withdraw } from './router/commands.ts'
import { catalogue, page } from './router/public.ts'
import { list, product } from './router/reads.ts'
import { words } from './words.ts'

export const products = defineModule({
  name: 'products',
  title: words.module,
  router: { list, product, catalogue, page, add, change, publish, withdraw },
  operations,
})
