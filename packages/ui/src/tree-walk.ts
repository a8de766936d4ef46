import type { ReactNode } from 'react'

export interface TreeNode {
  id: string
  name: string
  /** Beside the name: "54 dasawisma · 1.071 KK". */
  detail?: ReactNode
  hasChildren: boolean
  /** Undefined until they were asked for. */
  children?: readonly TreeNode[] | 'loading' | 'failed' | undefined
}

export interface VisibleNode {
  node: TreeNode
  parent: string | undefined
}

/** The nodes that can be seen, from top to bottom. */
export function visibleNodes(
  nodes: readonly TreeNode[],
  open: ReadonlySet<string>,
  parent?: string,
): readonly VisibleNode[] {
  return nodes.flatMap((node) => [
    { node, parent },
    ...(open.has(node.id) && Array.isArray(node.children) ? visibleNodes(node.children, open, node.id) : []),
  ])
}

export type TreeStep =
  | { kind: 'focus'; id: string }
  | { kind: 'toggle'; id: string; open: boolean }
  | { kind: 'select'; id: string }

/** What a key does on the node at `at`; undefined when it does nothing here. */
export function walkTree(
  visible: readonly VisibleNode[],
  at: number,
  open: ReadonlySet<string>,
  key: string,
): TreeStep | undefined {
  const here = visible[at]
  if (!here) return undefined
  const { id, hasChildren } = here.node
  const focus = (target: VisibleNode | undefined): TreeStep | undefined =>
    target && { kind: 'focus', id: target.node.id }
  switch (key) {
    case 'ArrowDown':
      return focus(visible[at + 1])
    case 'ArrowUp':
      return focus(visible[at - 1])
    case 'Home':
      return focus(visible[0])
    case 'End':
      return focus(visible.at(-1))
    case 'ArrowRight':
      if (!hasChildren) return undefined
      if (!open.has(id)) return { kind: 'toggle', id, open: true }
      return focus(visible.find((entry) => entry.parent === id))
    case 'ArrowLeft':
      if (hasChildren && open.has(id)) return { kind: 'toggle', id, open: false }
      return focus(visible.find((entry) => entry.node.id === here.parent))
    case 'Enter':
    case ' ':
      return { kind: 'select', id }
  }
  if (!/^[\p{L}\d]$/u.test(key)) return undefined
  const later = [...visible.slice(at + 1), ...visible.slice(0, at)]
  return focus(later.find((entry) => entry.node.name.toLowerCase().startsWith(key.toLowerCase())))
}
