import { defineModule } from '@melati/api/module'
import { operations } from './operations.ts'
import { decree, returnToKelurahan, verify } from './router/checks.ts'
import { addMember, addProduct, changeSignature, endMember, endProduct } from './router/contents.ts'
import { correct, nominate } from './router/entries.ts'
import { ofProduct } from './router/of-product.ts'
import { map, page } from './router/public.ts'
import { centre, coverage, list, scorecard, waiting } from './router/reads.ts'
import { activate, close, deactivate, reactivate, setAside } from './router/standing.ts'
import { words } from './words.ts'

export const sakasanwira = defineModule({
  name: 'sakasanwira',
  title: words.module,
  router: {
    nominate,
    correct,
    addMember,
    endMember,
    addProduct,
    endProduct,
    changeSignature,
    verify,
    returnToKelurahan,
    decree,
    activate,
    setAside,
    deactivate,
    reactivate,
    close,
    list,
    waiting,
    centre,
    scorecard,
    coverage,
    map,
    page,
    ofProduct,
  },
  operations,
})
