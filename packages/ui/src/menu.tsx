import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { LucideIcon } from 'lucide-react'
import ChevronDown from 'lucide-react/icons/chevron-down'
import { buttonLook } from './button-look.ts'
import type { ButtonVariant } from './button-look.ts'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { Anchor } from './link-provider.tsx'

export interface MenuItem {
  label: string
  icon?: LucideIcon
  href?: string
  onSelect?: () => void
  tone?: 'default' | 'danger'
}

export interface MenuProps {
  label: string
  icon?: LucideIcon
  /** Only the icon is drawn; the label is its name. */
  iconOnly?: boolean
  /** The same on a phone only. */
  iconOnPhone?: boolean
  variant?: ButtonVariant
  items: readonly MenuItem[]
}

/** A button with what else can be done: arrows move, Escape and Tab close, focus returns to the button. */
export function Menu({ label, icon, iconOnly, iconOnPhone, variant = 'secondary', items }: MenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ top: number; right: number } | null>(null)
  const open = place !== null
  const close = () => {
    setPlace(null)
    button.current?.focus()
  }
  const show = () => {
    const box = button.current?.getBoundingClientRect()
    if (!box) return
    const right = Math.max(
      8,
      Math.min(document.documentElement.clientWidth - box.right, document.documentElement.clientWidth - 240),
    )
    setPlace({ top: box.bottom + 4, right })
  }
  useEffect(() => {
    if (!open) return
    entries(list.current)[0]?.focus()
    // Fixed to where the button was: any scroll or press elsewhere ends it.
    const end = (event: Event) => {
      if (!(event.target instanceof Node) || !list.current?.contains(event.target)) setPlace(null)
    }
    addEventListener('scroll', end, true)
    addEventListener('resize', end)
    addEventListener('pointerdown', end)
    return () => {
      removeEventListener('scroll', end, true)
      removeEventListener('resize', end)
      removeEventListener('pointerdown', end)
    }
  }, [open])
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={iconOnly || iconOnPhone ? label : undefined}
        title={iconOnly || iconOnPhone ? label : undefined}
        className={cx(
          buttonLook(variant),
          iconOnly && 'min-w-control px-0',
          iconOnPhone && 'max-sm:min-w-control max-sm:px-0',
        )}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => (open ? close() : show())}
      >
        {icon && <Icon of={icon} />}
        {!iconOnly && <span className={iconOnPhone ? 'max-sm:hidden' : undefined}>{label}</span>}
        {!iconOnly && <Icon of={ChevronDown} size="small" {...(iconOnPhone ? { className: 'max-sm:hidden' } : {})} />}
      </button>
      {place && (
        <div
          ref={list}
          id={id}
          role="menu"
          aria-label={label}
          style={place}
          className="fixed z-30 flex min-w-[12rem] max-w-[20rem] animate-appear flex-col rounded-control border border-border bg-surface py-1 shadow-float"
          onKeyDown={(event) => moveInMenu(event, list.current, close)}
        >
          {items.map((item) => (
            <MenuEntry key={item.label} item={item} onDone={close} />
          ))}
        </div>
      )}
    </>
  )
}

function MenuEntry({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  const look = cx(
    'focus-inside flex min-h-(--target) items-center gap-2 px-3 text-left no-underline hover:bg-surface-sunken padat:text-data',
    item.tone === 'danger' ? 'text-danger' : 'text-text',
  )
  const words = (
    <>
      {item.icon && <Icon of={item.icon} size="small" />}
      {item.label}
    </>
  )
  const select = () => {
    onDone()
    item.onSelect?.()
  }
  return item.href ? (
    <Anchor role="menuitem" tabIndex={-1} href={item.href} className={look} onClick={select}>
      {words}
    </Anchor>
  ) : (
    <button role="menuitem" tabIndex={-1} type="button" className={look} onClick={select}>
      {words}
    </button>
  )
}

function entries(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
}

function moveInMenu(event: KeyboardEvent, list: HTMLElement | null, close: () => void) {
  const all = entries(list)
  const at = all.findIndex((entry) => entry === document.activeElement)
  const to: Record<string, number> = {
    ArrowDown: (at + 1) % all.length,
    ArrowUp: (at - 1 + all.length) % all.length,
    Home: 0,
    End: all.length - 1,
  }
  if (event.key === 'Escape' || event.key === 'Tab') {
    close()
    if (event.key === 'Escape') event.preventDefault()
    return
  }
  const target = to[event.key]
  if (target === undefined) return
  event.preventDefault()
  all[target]?.focus()
}
