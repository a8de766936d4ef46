import type { UnitId } from '@melati/domain/ids'
import { type GroupOffice, groupOffices } from '@melati/domain/up2k/group'
import { DataTable } from '@melati/ui/data-table.tsx'
import { IconButton } from '@melati/ui/icon-button.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import X from 'lucide-react/icons/x'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'
import { type PersonChoice, PersonCombobox } from './person-combobox.tsx'

export interface FirstMember extends PersonChoice {
  readonly membershipId: string
  readonly office: GroupOffice
}

export interface FirstMembersProps {
  readonly unitId: UnitId
  readonly members: readonly FirstMember[]
  readonly onChange: (members: FirstMember[]) => void
  readonly error?: string | undefined
}

/** Residents who begin the group; offices are offered in their order until each is taken. */
export function FirstMembers({ unitId, members, onChange, error }: FirstMembersProps) {
  const t = useWords(adminWords)
  const base = useWords(words)
  const add = (person: PersonChoice | null) => {
    if (person === null || members.some(({ personId }) => personId === person.personId)) return
    const office = groupOffices.find((one) => one === 'anggota' || !members.some((member) => member.office === one))
    onChange([...members, { ...person, membershipId: crypto.randomUUID(), office: office ?? 'anggota' }])
  }
  const change = (changed: FirstMember, office: GroupOffice) =>
    onChange(members.map((member) => (member === changed ? { ...member, office } : member)))
  return (
    <Stack space="gap">
      <PersonCombobox key={members.length} unitId={unitId} value={null} onChange={add} error={error} />
      <DataTable
        label={t('members')}
        rows={members}
        rowKey={(member) => member.personId}
        rowName={(member) => member.name}
        columns={[
          { key: 'name', header: t('name'), cell: (member) => member.name },
          {
            key: 'office',
            header: t('office'),
            cell: (member) => (
              <Select
                id={`office-${member.personId}`}
                label={t('office')}
                placeholder={null}
                value={member.office}
                onChange={(event) =>
                  change(member, groupOffices.find((one) => one === event.target.value) ?? member.office)
                }
                options={groupOffices.map((one) => ({ value: one, label: base(`office-${one}`) }))}
              />
            ),
          },
          {
            key: 'out',
            header: t('until'),
            cell: (member) => (
              <IconButton
                icon={X}
                label={t('takeOut', { name: member.name })}
                onClick={() => onChange(members.filter((one) => one !== member))}
              />
            ),
          },
        ]}
      />
    </Stack>
  )
}
