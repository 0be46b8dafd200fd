import { DownOutlined } from '@ant-design/icons'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useVerb } from '../../api/hooks.ts'
import { useLocalized } from '../../i18n/dictionary.ts'
import { Chip } from '../../ui/chip.tsx'
import { Problem } from '../../ui/problem.tsx'
import { LessonView } from './lesson-view.tsx'
import { PlayPanel } from './play-panel.tsx'
import { QuizPanel } from './quiz-panel.tsx'
import { useTexts } from './texts.ts'
import css from './training.module.css'

/** One course from top to bottom: lessons, quiz, practice talk. */
export function CourseView({ id }: { id: string }) {
  const t = useTexts()
  const localized = useLocalized()
  const query = useVerb('training.mine', {})
  const [open, setOpen] = useState<string | null>(null)
  if (query.isPending) return <Skeleton active />
  if (query.isError) return <Problem problem={query.error} retry={() => void query.refetch()} />
  const row = query.data.rows.find(({ course }) => course === id)
  if (!row) return <Link to="/training/mine">{t.back}</Link>
  const read = new Set(row.progress.lessonsRead)
  return (
    <div className={css.column}>
      <Link to="/training/mine">{t.back}</Link>
      <section className={css.panel}>
        <h2>{localized(row.title)}</h2>
        {row.lessons.map((lesson) => (
          <div key={lesson.id}>
            <button
              type="button"
              className={css.lesson}
              aria-expanded={open === lesson.id}
              onClick={() => setOpen(open === lesson.id ? null : lesson.id)}
            >
              <DownOutlined className={css.arrow} rotate={open === lesson.id ? 0 : -90} />
              <span>{localized(lesson.title)}</span>
              {read.has(lesson.id) && <Chip tone="good">{t.isRead}</Chip>}
            </button>
            {open === lesson.id && (
              <LessonView course={id} lesson={lesson.id} read={read.has(lesson.id)} done={() => setOpen(null)} />
            )}
          </div>
        ))}
      </section>
      {row.hasQuiz && <QuizPanel row={row} />}
      {row.hasRolePlay && <PlayPanel row={row} />}
    </div>
  )
}
