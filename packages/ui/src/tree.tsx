import { useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { visibleNodes, walkTree } from './tree-walk.ts'
import type { TreeNode } from './tree-walk.ts'
import { TreeItem } from './tree-item.tsx'

export type { TreeNode } from './tree-walk.ts'

export interface TreeProps {
  /** "Wilayah Kota Medan". */
  label: string
  nodes: readonly TreeNode[]
  open: ReadonlySet<string>
  /** The app loads the children of what opens and hands them in. */
  onToggle: (id: string, open: boolean) => void
  selected: string | null
  onSelect: (id: string) => void
  /** Shown in place of children that could not be loaded. */
  problem?: (id: string) => ReactNode
}

/**
 * One tab stop, then arrows: up and down among what is visible, right opens or goes in, left closes or goes out,
 * Home and End, Enter chooses, a letter goes to the next name that begins with it (WAI-ARIA tree pattern).
 */
export function Tree({ label, nodes, open, onToggle, selected, onSelect, problem }: TreeProps) {
  const root = useRef<HTMLUListElement>(null)
  const visible = visibleNodes(nodes, open)
  const tabStop = visible.find((entry) => entry.node.id === selected)?.node.id ?? visible[0]?.node.id
  const focus = (id: string) =>
    root.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)?.focus({ preventScroll: false })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return
    const at = visible.findIndex((entry) => entry.node.id === (event.target as HTMLElement).dataset.node)
    const step = walkTree(visible, at, open, event.key)
    if (!step) return
    event.preventDefault()
    if (step.kind === 'focus') focus(step.id)
    else if (step.kind === 'toggle') onToggle(step.id, step.open)
    else onSelect(step.id)
  }

  return (
    <ul ref={root} role="tree" aria-label={label} className="flex flex-col padat:text-data" onKeyDown={onKeyDown}>
      {nodes.map((node) => (
        <TreeItem key={node.id} {...{ node, open, onToggle, selected, onSelect, problem, tabStop }} depth={0} />
      ))}
    </ul>
  )
}
