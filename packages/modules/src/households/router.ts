import { defineModule } from '@melati/api/module'
import { coverageOf } from '../hierarchy/published.ts'
import { feeds } from './feeds.ts'
import { figures } from './figures.ts'
import { operations } from './operations.ts'
import { withHouseholds } from './queries/occupants.ts'
import { addMember } from './router/add-member.ts'
import { detail, revealKk, revealNik } from './router/detail.ts'
import { describeHouse } from './router/house.ts'
import { closeHousehold, moveHousehold, nameHead } from './router/households.ts'
import { correctBirthDate, leave, movePerson, recordDeath } from './router/people.ts'
import { behind, duplicates, list } from './router/reads.ts'
import { register } from './router/register.ts'
import { totals } from './router/totals.ts'
import { words } from './words.ts'

export const households = defineModule({
  name: 'households',
  title: words.module,
  router: {
    register,
    addMember,
    correctBirthDate,
    recordDeath,
    movePerson,
    leave,
    moveHousehold,
    nameHead,
    describeHouse,
    closeHousehold,
    list,
    detail,
    duplicates,
    totals,
    behind,
    coverage: coverageOf(['kecamatan', 'kelurahan', 'dasawisma'], withHouseholds),
    revealNik,
    revealKk,
  },
  figures,
  feeds,
  operations,
})
