import { Skeleton } from '@melati/ui/skeleton.tsx'
import { useEffect, useState } from 'react'
import { useUnits } from '../../cadre-area.ts'
import { CadrePage } from '../../cadre-page.tsx'
import { useCadrePlace } from '../../cadre-place.ts'
import { firstStep, hrefOf } from './register-steps.ts'

/** A form of its own each time, so that a second one begun does not take the place of the first. */
export default function NewHousehold() {
  const { go } = useCadrePlace()
  const [draftId] = useState(() => crypto.randomUUID())
  const count = useUnits('dasawisma')?.length
  useEffect(() => {
    if (count !== undefined) go(hrefOf(draftId, firstStep({ choosesUnit: count > 1 })), { replace: true })
  }, [count, draftId, go])
  return (
    <CadrePage backHref="/warga">
      <Skeleton lines={6} />
    </CadrePage>
  )
}
