import { defineModule } from '@melati/api/module'
import { coverageOf } from '../hierarchy/published.ts'
import { withAccounts, withCadres } from './queries/coverage.ts'
import { acceptAsMe, acceptInvitation, lookAtInvitation } from './router/acceptance.ts'
import {
  inviteAgain,
  inviteBoard,
  inviteDinasOfficer,
  listInvitations,
  revokeInvitation,
} from './router/invitations.ts'
import { chooseLanguage, listSessions, revokeSession, signOutEverywhere, whoAmI } from './router/own-account.ts'
import { appointCadres, inviteBoards } from './router/pasted.ts'
import { listRegistrations, myRegistrations, registerDevice, revokeRegistration } from './router/registrations.ts'
import { appointCadre, endGrant, listUsers, resetSecondFactor } from './router/users.ts'

export const accounts = defineModule({
  name: 'accounts',
  router: {
    whoAmI,
    chooseLanguage,
    listSessions,
    revokeSession,
    signOutEverywhere,
    lookAtInvitation,
    acceptInvitation,
    acceptAsMe,
    inviteBoard,
    inviteDinasOfficer,
    inviteBoards,
    inviteAgain,
    listInvitations,
    revokeInvitation,
    appointCadre,
    appointCadres,
    listUsers,
    endGrant,
    resetSecondFactor,
    registerDevice,
    myRegistrations,
    listRegistrations,
    revokeRegistration,
    cadreCoverage: coverageOf(['kelurahan', 'dasawisma'], withCadres),
    boardCoverage: coverageOf(['kecamatan', 'kelurahan'], withAccounts),
  },
})
