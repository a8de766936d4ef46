import { defineModule } from '@melati/api/module'
import { add, close, rename } from './router/commands.ts'
import { list } from './router/list.ts'

export const agencies = defineModule({ name: 'agencies', router: { list, add, rename, close } })
