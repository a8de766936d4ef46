import { Button } from '@melati/ui/button.tsx'
import { ErrorSummary } from '@melati/ui/error-summary.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { TaskList } from '@melati/ui/task-list.tsx'
import { Text } from '@melati/ui/text.tsx'
import UserPlus from 'lucide-react/icons/user-plus'
import { CadreQuestion } from '../../cadre-question.tsx'
import { words } from '../cadre-words.ts'
import { words as shared } from '../words.ts'
import { memberOf } from './person-answers.ts'
import type { StepProps } from './register-form.ts'
import { hrefOf, nextHref } from './register-steps.ts'
import { useAge } from './use-age.ts'
import { useProblems } from './use-problems.ts'

/** The others of the house, one after another, until there is no one left. */
export function MembersStep({ form }: StepProps) {
  const { answers, way, goTo, frame } = form
  const t = useWords(words)
  const say = useWords(shared)
  const sayAge = useAge()
  const { said, passes } = useProblems()
  const others = answers.people.slice(1)
  return (
    <CadreQuestion
      {...frame}
      title={t('membersTitle')}
      lead={t('membersLead')}
      problems={<ErrorSummary problems={said} />}
      submitLabel={t('membersDone')}
      onSubmit={() => {
        const open = others.filter((person) => memberOf(person) === undefined)
        if (passes(open.map(() => ({ field: 'members', sentence: words.incomplete })).slice(0, 1)))
          goTo(nextHref('anggota', way), answers)
      }}
    >
      <Stack space="normal">
        {others.length === 0 ? (
          <Text>{t('noOneElse')}</Text>
        ) : (
          <div id="members" role="group" aria-label={t('topic-anggota')}>
            <TaskList
              label={t('topic-anggota')}
              tasks={others.map((person, index) => {
                const member = memberOf(person)
                return {
                  href: hrefOf(
                    way.draftId,
                    member ? 'orang' : person.relation === null ? 'hubungan' : 'orang',
                    index + 1,
                  ),
                  label: person.name.trim() || t('memberNth', { n: index + 1 }),
                  hint: person.relation === null ? undefined : say(`relation-${person.relation}`),
                  status: member ? sayAge(member.birthDate) : <StatusPill tone="warn">{t('incomplete')}</StatusPill>,
                }
              })}
            />
          </div>
        )}
        <Button
          variant="secondary"
          block
          icon={UserPlus}
          onClick={() => goTo(hrefOf(way.draftId, 'hubungan', answers.people.length), answers)}
        >
          {t('addMember')}
        </Button>
      </Stack>
    </CadreQuestion>
  )
}
