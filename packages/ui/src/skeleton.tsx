import { controlWords } from './control-words.ts'
import { useWords } from './language-provider.tsx'

export interface SkeletonProps {
  /** Lines of text it stands for; the last is shorter. */
  lines?: number
  /** Or the height of the whole, in rem, so that nothing jumps when the content comes. */
  height?: number
  /** "Memuat…" unless said better. */
  label?: string
}

/** First load only; drawn after 300 ms, so that what comes quickly does not flicker. It does not shimmer. */
export function Skeleton({ lines = 3, height, label }: SkeletonProps) {
  const t = useWords(controlWords)
  return (
    <div role="status" className="animate-late flex flex-col gap-2">
      <span className="sr-only">{label ?? t('loading')}</span>
      {height ? (
        <div aria-hidden className="rounded-card bg-track" style={{ height: `${height}rem` }} />
      ) : (
        Array.from({ length: lines }, (_, at) => (
          <div
            key={at}
            aria-hidden
            className="h-4 rounded-pill bg-track"
            style={{ width: at === lines - 1 ? '60%' : '100%' }}
          />
        ))
      )}
    </div>
  )
}
