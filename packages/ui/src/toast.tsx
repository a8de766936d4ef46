import { createContext, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import Check from 'lucide-react/icons/check'
import X from 'lucide-react/icons/x'
import { controlWords } from './control-words.ts'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { useWords } from './language-provider.tsx'

export interface Toast {
  message: string
  /** Takes the step back; offered while the toast stands. */
  undo?: () => void
  /** At least 6 seconds; 10 when it can be undone. */
  seconds?: number
}

interface Standing extends Toast {
  key: number
}

const ToastContext = createContext<(toast: Toast) => void>(() => {})

/** `say({ message, undo })`. Never the only proof that something was done: the screen shows it too. */
export function useToast(): (toast: Toast) => void {
  return use(ToastContext)
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [standing, setStanding] = useState<readonly Standing[]>([])
  const nextKey = useRef(0)
  const say = useCallback((toast: Toast) => {
    nextKey.current += 1
    const key = nextKey.current
    setStanding((before) => [...before.slice(-2), { ...toast, key }])
  }, [])
  const remove = useCallback((key: number) => {
    setStanding((before) => before.filter((toast) => toast.key !== key))
  }, [])
  const region = useMemo(() => <ToastRegion toasts={standing} onRemove={remove} />, [standing, remove])
  return (
    <ToastContext value={say}>
      {children}
      {region}
    </ToastContext>
  )
}

interface ToastRegionProps {
  toasts: readonly Standing[]
  onRemove: (key: number) => void
}

function ToastRegion({ toasts, onRemove }: ToastRegionProps) {
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-18 z-50 flex flex-col items-center gap-2 px-gutter"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.key} toast={toast} onRemove={onRemove} />
      ))}
    </div>
  )
}

function ToastCard({ toast, onRemove }: { toast: Standing; onRemove: (key: number) => void }) {
  const t = useWords(controlWords)
  const [held, setHeld] = useState(false)
  const { key, message, undo } = toast
  const seconds = Math.max(6, toast.seconds ?? (undo ? 10 : 6))
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => onRemove(key), seconds * 1000)
    return () => clearTimeout(timer)
  }, [held, seconds, key, onRemove])
  return (
    <div
      className="pointer-events-auto flex w-full max-w-form animate-appear items-center gap-3 rounded-card bg-nav py-1 pr-1 pl-4 text-nav-text shadow-float"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon of={Check} className="text-accent" />
      <span className="min-w-0 grow py-2">{message}</span>
      {undo && (
        <button
          type="button"
          className="min-h-(--target) shrink-0 rounded-control px-3 text-label text-accent underline underline-offset-[0.15em]"
          onClick={() => {
            undo()
            onRemove(key)
          }}
        >
          {t('undo')}
        </button>
      )}
      <IconButton icon={X} label={t('close')} look="on-dark" onClick={() => onRemove(key)} />
    </div>
  )
}
