import type { CourseContent } from '@tandem/contract'
import { Input } from 'antd'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Entries } from '../../../ui/entries.tsx'
import { Field } from '../../../ui/field.tsx'
import { RichText } from '../../../ui/rich-text.tsx'
import { BothField } from './both-field.tsx'
import css from './editor.module.css'
import { newLesson } from './edits.ts'
import { useTexts } from './texts.ts'

type Lessons = CourseContent['lessons']
type Case = Lessons[number]['cases'][number]

/** What there is to read, in its order. */
export function LessonsPart({ lessons, change }: { lessons: Lessons; change: (lessons: Lessons) => void }) {
  const t = useTexts()
  const say = useLocalized()
  return (
    <Entries
      label={t.lessonsInOrder}
      items={lessons}
      change={change}
      nameOf={({ title }, at) => say(title) || t.lesson(at + 1)}
      addLabel={t.addLesson}
      make={() => newLesson(lessons)}
      least={1}
      most={30}
      closed
    >
      {(lesson, set) => (
        <>
          <BothField label={t.lessonTitle} value={lesson.title} change={(title) => set({ ...lesson, title })} />
          <BothField
            label={t.body}
            rows={6}
            maxLength={20_000}
            value={lesson.body}
            change={(body) => set({ ...lesson, body })}
          />
          {say(lesson.body) && (
            <section className={css.preview} aria-label={t.preview}>
              <RichText text={say(lesson.body)} />
            </section>
          )}
          <Cases cases={lesson.cases} change={(cases) => set({ ...lesson, cases })} />
        </>
      )}
    </Entries>
  )
}

function Cases({ cases, change }: { cases: Case[]; change: (cases: Case[]) => void }) {
  const t = useTexts()
  const say = useLocalized()
  return (
    <Entries
      label={t.cases}
      items={cases}
      change={change}
      nameOf={({ title }, at) => say(title) || t.case(at + 1)}
      addLabel={t.addCase}
      make={() => ({ title: { zh: '', en: '' }, path: '/quality/cases' })}
      most={10}
    >
      {(one, set) => (
        <>
          <BothField label={t.caseName} value={one.title} change={(title) => set({ ...one, title })} />
          <Field label={t.casePath}>
            <Input value={one.path} maxLength={200} onChange={({ target }) => set({ ...one, path: target.value })} />
          </Field>
        </>
      )}
    </Entries>
  )
}
