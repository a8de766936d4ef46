import { decideLeave } from '@melati/domain/households/leave'
import { personAtHome } from '../phone-state.ts'
import { DayAction } from './day-action.tsx'

export default function Leave() {
  return (
    <DayAction
      path="households.leave"
      field="leftOn"
      title="leaveTitle"
      lead="leaveLead"
      inputOf={(personId, leftOn) => ({ personId, leftOn })}
      decide={(input, rows, actor, today) => decideLeave(input, personAtHome(rows, input), actor, today)}
    />
  )
}
