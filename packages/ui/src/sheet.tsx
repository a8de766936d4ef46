import { useId } from 'react'
import type { ReactNode } from 'react'
import X from 'lucide-react/icons/x'
import { controlWords } from './control-words.ts'
import { IconButton } from './icon-button.tsx'
import { useWords } from './language-provider.tsx'
import { useModal } from './use-modal.ts'

export interface SheetProps {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  actions?: ReactNode
}

/** More about one thing without leaving the list: from below on a phone, from the right on a wide screen. */
export function Sheet({ open, onClose, title, children, actions }: SheetProps) {
  const t = useWords(controlWords)
  const dialog = useModal(open)
  const titleId = useId()
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
      className="mt-auto mb-0 max-h-[90dvh] w-full max-w-none overflow-y-auto rounded-t-sheet bg-surface p-0 shadow-float open:animate-rise sm:my-0 sm:mr-0 sm:ml-auto sm:h-dvh sm:max-h-none sm:max-w-[30rem] sm:rounded-t-[0] sm:rounded-l-sheet"
    >
      <div className="flex min-h-full flex-col">
        <div className="sticky top-0 flex items-start justify-between gap-4 border-b border-border bg-surface px-5 py-3">
          <h2 id={titleId} className="self-center font-heading text-h2">
            {title}
          </h2>
          <IconButton icon={X} label={t('close')} onClick={onClose} />
        </div>
        <div className="flex grow flex-col gap-4 p-5">{children}</div>
        {actions && (
          <div className="sticky bottom-0 flex flex-wrap gap-2 border-t border-border bg-surface px-5 py-3">
            {actions}
          </div>
        )}
      </div>
    </dialog>
  )
}
