import type { ReactNode } from 'react'
import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'
import type { TreeNode } from './tree-walk.ts'

interface TreeItemProps {
  node: TreeNode
  depth: number
  open: ReadonlySet<string>
  onToggle: (id: string, open: boolean) => void
  selected: string | null
  onSelect: (id: string) => void
  problem: ((id: string) => ReactNode) | undefined
  tabStop: string | undefined
}

export function TreeItem({ node, depth, ...tree }: TreeItemProps) {
  const t = useWords(controlWords)
  const { id, name, detail, hasChildren, children } = node
  const opened = hasChildren && tree.open.has(id)
  const chosen = tree.selected === id
  return (
    <li
      role="treeitem"
      data-node={id}
      tabIndex={tree.tabStop === id ? 0 : -1}
      aria-level={depth + 1}
      aria-expanded={hasChildren ? opened : undefined}
      aria-selected={chosen}
      aria-label={name}
      className="group/item rounded-control outline-none! shadow-none!"
    >
      <div
        className={cx(
          'flex min-h-row items-center gap-2 rounded-control pr-3',
          'group-focus-visible/item:outline-[3px] group-focus-visible/item:-outline-offset-[3px] group-focus-visible/item:outline-focus-inner',
          chosen ? 'bg-action-subtle font-semibold text-action-subtle-text' : 'hover:bg-surface-sunken',
        )}
        style={{ paddingLeft: `${depth * 1.25}rem` }}
      >
        {/* The key for opening is the right arrow; the chevron is for the pointer. */}
        <span
          aria-hidden
          className={cx(
            'inline-flex size-(--target) shrink-0 cursor-pointer items-center justify-center rounded-control text-text-muted',
            !hasChildren && 'invisible',
          )}
          onClick={() => tree.onToggle(id, !opened)}
        >
          <Icon of={opened ? ChevronDown : ChevronRight} size="small" />
        </span>
        <span
          className="flex min-w-0 grow cursor-pointer flex-wrap items-baseline gap-x-3 py-1"
          onClick={() => tree.onSelect(id)}
        >
          <span>{name}</span>
          {detail && (
            <span className={cx('text-meta font-normal tabular-nums', chosen ? '' : 'text-text-muted')}>{detail}</span>
          )}
        </span>
      </div>
      {opened && Array.isArray(children) && (
        <ul role="group">
          {children.map((child: TreeNode) => (
            <TreeItem key={child.id} node={child} depth={depth + 1} {...tree} />
          ))}
        </ul>
      )}
      {opened && (children === 'loading' || children === undefined) && (
        <p role="status" className="animate-late py-2 pl-14 text-meta text-text-muted">
          {t('loadingChildren', { name })}
        </p>
      )}
      {opened && children === 'failed' && <div className="py-2 pl-14">{tree.problem?.(id)}</div>}
    </li>
  )
}
