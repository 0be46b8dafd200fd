import { Button, Skeleton } from 'antd'
import { Link } from 'react-router'
import { useVerb, useVerbMutation } from '../../api/hooks.ts'
import { useLocalized } from '../../i18n/dictionary.ts'
import { Problem } from '../../ui/problem.tsx'
import { RichText } from '../../ui/rich-text.tsx'
import { useTexts } from './texts.ts'
import css from './training.module.css'

interface Props {
  course: string
  lesson: string
  read: boolean
  done: () => void
}

export function LessonView({ course, lesson, read, done }: Props) {
  const t = useTexts()
  const localized = useLocalized()
  const query = useVerb('training.lesson', { course, lesson })
  const finish = useVerbMutation('training.finishLesson', { refresh: ['training.mine'], onSuccess: done })
  if (query.isPending) return <Skeleton active />
  if (query.isError) return <Problem problem={query.error} retry={() => void query.refetch()} />
  return (
    <div className={css.reading}>
      <RichText text={localized(query.data.body)} />
      {query.data.cases.map(({ path, title }) => (
        <Link key={path} to={path}>
          {localized(title)}
        </Link>
      ))}
      {!read && (
        <Button type="primary" loading={finish.isPending} onClick={() => finish.mutate({ course, lesson })}>
          {t.read}
        </Button>
      )}
    </div>
  )
}
