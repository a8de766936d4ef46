import { defineModule } from '@melati/api/module'
import { feeds } from './feeds.ts'
import { directory } from './router/directory.ts'
import { facts } from './router/facts.ts'
import { health } from './router/health.ts'
import { mapHost, unmapHost } from './router/hosts.ts'
import { inviteFirstBoard } from './router/invite-first-board.ts'
import { list } from './router/list.ts'
import { onboard } from './router/onboard.ts'
import { checkSlug, findRegions, previewRegion, suggest } from './router/regions.ts'
import { settings, updateSettings } from './router/settings.ts'

export const cities = defineModule({
  name: 'cities',
  router: {
    directory,
    facts,
    list,
    health,
    findRegions,
    previewRegion,
    suggest,
    checkSlug,
    onboard,
    inviteFirstBoard,
    mapHost,
    unmapHost,
    settings,
    updateSettings,
  },
  feeds,
})
