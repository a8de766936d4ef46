import { useId } from 'react'
import type { ReactNode } from 'react'
import X from 'lucide-react/icons/x'
import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { IconButton } from './icon-button.tsx'
import { useWords } from './language-provider.tsx'
import { useModal } from './use-modal.ts'

export interface DialogProps {
  open: boolean
  /** Escape, the close button, or a tap beside it. */
  onClose: () => void
  /** Names what will happen and the count: "Sahkan 2 rekap?" */
  title: string
  children?: ReactNode
  /** The answer first, then the way out; both are buttons with a verb. */
  actions?: ReactNode
  /** `narrow` 28 rem, `wide` 44. */
  width?: 'narrow' | 'wide'
  /** A form half filled in is not lost by a tap beside the dialog. */
  keepOnOutsideTap?: boolean
}

export function Dialog({ open, onClose, title, children, actions, width = 'narrow', keepOnOutsideTap }: DialogProps) {
  const t = useWords(controlWords)
  const dialog = useModal(open)
  const titleId = useId()
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (!keepOnOutsideTap && event.target === dialog.current) onClose()
      }}
      className={cx(
        'max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] overflow-y-auto rounded-sheet border border-border bg-surface p-0 shadow-float open:animate-appear',
        width === 'narrow' ? 'max-w-[28rem]' : 'max-w-[44rem]',
      )}
    >
      <div className="flex flex-col gap-4 p-5">
        <div className="flex items-start justify-between gap-4">
          <h2 id={titleId} className="pt-1 font-heading text-h2">
            {title}
          </h2>
          <IconButton icon={X} label={t('close')} onClick={onClose} />
        </div>
        {children}
        {actions && <div className="flex flex-wrap gap-2 pt-2 max-sm:flex-col">{actions}</div>}
      </div>
    </dialog>
  )
}
