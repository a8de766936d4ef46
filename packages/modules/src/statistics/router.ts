import { startLoop } from '@melati/api/jobs/loop'
import { defineModule } from '@melati/api/module'
import { downloads } from './downloads.ts'
import { publishDue } from './publish.ts'
import { noteCorrection } from './router/correct.ts'
import { period, periods } from './router/open.ts'
import { upcoming } from './router/upcoming.ts'
import { words } from './words.ts'

/** Ms between two looks for a month that has closed; while nothing is due it asks the database for the cities alone. */
const PAUSE = 10_000

export const statistics = defineModule({
  name: 'statistics',
  title: words.title,
  router: { periods, period, upcoming, noteCorrection },
  loops: [
    (services) => {
      const done = new Map<number, string>()
      return startLoop({
        name: 'open statistics',
        pause: PAUSE,
        // A city's first months come all at once.
        patience: 600_000,
        log: services.log,
        now: services.now,
        turn: (isStopping) => publishDue(services, done, isStopping),
      })
    },
  ],
  downloads,
})
