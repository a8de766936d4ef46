import { periodOf } from '@melati/domain/period'
import { Breadcrumb } from '@melati/ui/breadcrumb.tsx'
import { formatMonth } from '@melati/ui/format'
import { useLanguage } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { PeriodSwitch } from '@melati/ui/period-switch.tsx'
import { useToday } from './admin-acting.ts'
import { useAddress } from './admin-address.ts'
import { useUnitTitle } from './admin-unit-title.ts'
import { firstMonth } from './admin-figure-address.ts'

export interface FigureHeaderProps {
  readonly title: string
  readonly unit:
    | { readonly unitId: string; readonly kind: string; readonly name: string; readonly code: string | null }
    | undefined
  readonly period: string
  /** Formatted; undefined until it is known. */
  readonly value: string | undefined
}

/** Says which figure of which unit and month the rows below are, and leads back to the unit's totals. */
export function FigureHeader({ title, unit, period, value }: FigureHeaderProps) {
  const { language } = useLanguage()
  const titleOf = useUnitTitle()
  const { change } = useAddress()
  const newest = periodOf(useToday())
  const here = unit && { label: titleOf(unit), href: `/?unit=${unit.unitId}&bulan=${period}` }
  return (
    <PageHeader
      title={title}
      lead={[
        ...(here ? [here.label] : []),
        formatMonth(period, language),
        ...(value === undefined ? [] : [value]),
      ].join(' · ')}
      above={here && <Breadcrumb crumbs={[here, { label: title, href: '' }]} />}
      actions={<PeriodSwitch value={period} min={firstMonth} max={newest} onChange={(bulan) => change({ bulan })} />}
    />
  )
}
