import { decideRecordDeath } from '@melati/domain/households/record-death'
import { personAtHome } from '../phone-state.ts'
import { DayAction } from './day-action.tsx'

export default function Death() {
  return (
    <DayAction
      path="households.recordDeath"
      field="diedOn"
      title="deathTitle"
      lead="deathLead"
      inputOf={(personId, diedOn) => ({ personId, diedOn })}
      decide={(input, rows, actor, today) => decideRecordDeath(input, personAtHome(rows, input), actor, today)}
    />
  )
}
