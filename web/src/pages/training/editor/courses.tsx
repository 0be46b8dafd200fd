import { PlusOutlined } from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import sheet from '../../../ui/sheet.module.css'
import { useTexts as useTrainingTexts } from '../texts.ts'
import css from './editor.module.css'
import { useTexts } from './texts.ts'

const tones = { draft: 'warn', published: 'good', retired: 'plain' } as const

/** Every course for those who write them. */
export function Courses() {
  const t = useTexts()
  const training = useTrainingTexts()
  const say = useLocalized()
  const navigate = useNavigate()
  const courses = useVerb('training.courses', {})
  if (courses.isPending) return <Skeleton active />
  if (!courses.data) return <Problem problem={courses.error} retry={() => void courses.refetch()} />
  const { rows } = courses.data
  return (
    <div className={sheet.page}>
      <Button
        className={css.add ?? ''}
        type="primary"
        icon={<PlusOutlined />}
        onClick={() => void navigate('/training/courses/new')}
      >
        {t.add}
      </Button>
      {rows.length === 0 && <Empty {...t.empty} />}
      {rows.length > 0 && (
        <ul className={css.list}>
          {rows.map(({ id, key, title, state, version, assigned, passed, earns }) => (
            <li key={id}>
              <Link to={`/training/courses/${id}`} className={css.row}>
                <span className={css.main}>
                  <strong>{say(title)}</strong>
                  <small>
                    <code>{key}</code> · {t.version(version)} · {training.people(passed, assigned)}
                  </small>
                </span>
                <span className={css.chips}>
                  {earns && <Chip tone="accent">{training.earns}</Chip>}
                  <Chip tone={tones[state]}>{t.states[state]}</Chip>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
