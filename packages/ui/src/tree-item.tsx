import { useId } from 'react'
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
  const groupId = useId()
  return (
    <li role="none">
      <div
        role="treeitem"
        data-node={id}
        tabIndex={tree.tabStop === id ? 0 : -1}
        aria-level={depth + 1}
        aria-expanded={hasChildren ? opened : undefined}
        aria-selected={chosen}
        aria-owns={opened && Array.isArray(children) ? groupId : undefined}
        className={cx(
          'focus-inside flex min-h-row items-center gap-2 rounded-control pr-3',
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
          <span>{name}</span>{' '}
          {detail && (
            <span className={cx('text-meta font-normal tabular-nums', chosen ? '' : 'text-text-muted')}>{detail}</span>
          )}
        </span>
      </div>
      {opened && Array.isArray(children) && (
        <ul id={groupId} role="group">
          {children.map((child: TreeNode) => (
            <TreeItem key={child.id} node={child} depth={depth + 1} {...tree} />
          ))}
        </ul>
      )}
      {opened && !Array.isArray(children) && (
        // A tree may hold nothing but items, so what is said in place of children is one.
        <ul role="group">
          <li role="treeitem" tabIndex={-1} aria-level={depth + 2} aria-selected={false} className="py-2 pl-14">
            {children === 'failed' ? (
              tree.problem?.(id)
            ) : (
              <span className="animate-late text-meta text-text-muted">{t('loadingChildren', { name })}</span>
            )}
          </li>
        </ul>
      )}
    </li>
  )
}
