/** What the rows below have in common, across the table: 'Rabu, 5 Agustus 2026'. */
export function DataTableGroup({ label, span }: { label: string; span: number }) {
  return (
    <tr role="row" className="cards:block">
      <th
        role="rowheader"
        scope="rowgroup"
        colSpan={span}
        className="border-b border-border bg-surface-sunken px-3 py-2 text-left text-meta font-semibold text-text-muted cards:block cards:border-b-0 cards:bg-transparent cards:px-0 cards:pt-3 cards:pb-0"
      >
        {label}
      </th>
    </tr>
  )
}
