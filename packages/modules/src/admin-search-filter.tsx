import { SearchBox } from '@melati/ui/search-box.tsx'
import { useState } from 'react'
import { useAddress } from './admin-address.ts'

/** Part of a name that a list is searched for: `cari` in the address, as she types. */
export function SearchFilter({ label }: { readonly label: string }) {
  const { search, change } = useAddress()
  const [typed, setTyped] = useState(search['cari'] ?? '')
  return (
    <SearchBox
      label={label}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        change({ cari: text.trim() === '' ? undefined : text.trim() }, 'replace')
      }}
    />
  )
}
