import { GroupMissing } from './group-missing.tsx'
import { SellForm } from './sell-form.tsx'
import { useGroup } from './use-group.ts'

export default function Sell() {
  const { group, reading } = useGroup()
  return group === undefined ? <GroupMissing reading={reading} /> : <SellForm key={group.groupId} group={group} />
}
