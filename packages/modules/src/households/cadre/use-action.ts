import type { Json } from '@melati/client/json'
import { CommandId } from '@melati/domain/ids'
import * as z from 'zod/mini'
import { useDraft } from '../../cadre-draft.ts'
import { useCadrePlace } from '../../cadre-place.ts'
import { type Commands, type DecideOnPhone, newCommandId, useOrder } from '../../cadre-save.ts'

const Begun = z.object({ commandId: CommandId, answers: z.unknown() })

/**
 * A change on one page: its answers kept as they are given, its id made once, and after saving the page that says so.
 * `about` is whom or what it changes, so that two begun do not take each other's place.
 */
export function useAction<P extends keyof Commands, A extends Json>(
  path: P,
  about: string,
  form: { readonly schema: z.ZodMiniType<A>; readonly initial: () => A; readonly decide: DecideOnPhone<Commands[P]> },
) {
  const { go } = useCadrePlace()
  const order = useOrder(path, form.decide)
  const draft = useDraft(
    `${path}/${about}`,
    (kept) => {
      const begun = Begun.safeParse(kept)
      const answers = form.schema.safeParse(begun.data?.answers)
      return begun.success && answers.success ? { commandId: begun.data.commandId, answers: answers.data } : undefined
    },
    () => ({ commandId: newCommandId(), answers: form.initial() }),
  )
  const begun = draft.value
  const save = async (input: Commands[P], how: { readonly anyway?: boolean } = {}) => {
    if (!begun) return
    const item = await order.save(input, begun.commandId, how)
    if (!item) return
    await draft.discard()
    go(`/warga/tersimpan/${item.id}`, { replace: true })
  }
  return {
    /** undefined until read. */
    answers: begun?.answers,
    change: (answers: A) => begun && draft.change({ ...begun, answers }),
    save,
    trouble: order.trouble,
    busy: order.busy,
    clear: order.clear,
    keepFailed: draft.failed,
  }
}
