import type { Course, CourseContent, CourseState } from '@tandem/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Select, Skeleton } from 'antd'
import { Fragment, type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Problem } from '../../../ui/problem.tsx'
import sheet from '../../../ui/sheet.module.css'
import { useLeaveGuard } from '../../knowledge/editor/use-leave-guard.ts'
import { BasicsPart } from './basics-part.tsx'
import css from './editor.module.css'
import { gapOf, newCourse } from './edits.ts'
import { LessonsPart } from './lessons-part.tsx'
import { PlayPart } from './play-part.tsx'
import { QuizPart } from './quiz-part.tsx'
import { useTexts } from './texts.ts'

const states = ['draft', 'published', 'retired'] as const

/** Writes a course: what it is about, lessons, quiz, practice talk, certificate. */
export function CourseEditor({ id }: { id: string }) {
  const course = useVerb('training.course', { course: id }, { enabled: id !== 'new' })
  if (id === 'new') return <Editor stored={null} />
  if (course.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (!course.data) return <Problem problem={course.error} retry={() => void course.refetch()} />
  return <Editor stored={course.data} />
}

interface Draft {
  key: string
  state: CourseState
  content: CourseContent
}

const blank: Draft = { key: '', state: 'draft', content: newCourse }

/** What one has changed, and the version that one began with: of two authors the later one is told. */
interface Edit {
  draft: Draft
  over: number | undefined
}

function Editor({ stored }: { stored: Course | null }) {
  const t = useTexts()
  const client = useQueryClient()
  const { message } = App.useApp()
  const [edit, setEdit] = useState<Edit | null>(null)
  const draft = edit?.draft ?? stored ?? blank
  const { content } = draft
  const leave = useLeaveGuard(edit !== null)
  const save = useVerbMutation('training.saveCourse', {
    refresh: ['training.courses', 'training.mine'],
    onSuccess: (course) => {
      void message.success(t.saved)
      client.setQueryData(['training.course', { course: course.id }], course)
      setEdit(null)
      if (!stored) leave(`/training/courses/${course.id}`)
    },
  })
  const set = (next: Partial<Draft>) =>
    setEdit({ draft: { ...draft, ...next }, over: edit ? edit.over : stored?.version })
  const change = (next: Partial<CourseContent>) => set({ content: { ...content, ...next } })
  return (
    <div className={sheet.page}>
      <Toolbar
        draft={draft}
        stored={stored}
        dirty={edit !== null}
        saving={save.isPending}
        changeState={(state) => set({ state })}
        save={() =>
          save.mutate({
            key: draft.key,
            state: draft.state,
            content,
            ...(stored && { course: stored.id }),
            ...(edit?.over !== undefined && { over: edit.over }),
          })
        }
      />
      <Fragment key={stored?.version}>
        <Part title={t.basics}>
          <BasicsPart
            courseKey={draft.key}
            content={content}
            change={change}
            {...(!stored && { rename: (key: string) => set({ key }) })}
          />
        </Part>
        <Part title={t.lessons}>
          <LessonsPart lessons={content.lessons} change={(lessons) => change({ lessons })} />
        </Part>
        <Part title={t.quiz}>
          <QuizPart quiz={content.quiz} change={(quiz) => change({ quiz })} />
        </Part>
        <Part title={t.play}>
          <PlayPart play={content.rolePlay} change={(rolePlay) => change({ rolePlay })} />
        </Part>
      </Fragment>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.part} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

interface ToolbarProps {
  draft: Draft
  stored: Course | null
  dirty: boolean
  saving: boolean
  changeState: (state: CourseState) => void
  save: () => void
}

function Toolbar({ draft, stored, dirty, saving, changeState, save }: ToolbarProps) {
  const t = useTexts()
  const common = useCommon()
  const say = useLocalized()
  const gap = gapOf(draft.key, draft.content)
  const part = gap && (t.fields[gap.part] ?? gap.part)
  const where = gap && (gap.entry === null ? part : `${part} ${gap.entry + 1}`)
  return (
    <header className={css.toolbar}>
      <Link to="/training/courses">{t.back}</Link>
      <strong className={css.name}>{say(draft.content.title) || t.add}</strong>
      <small role="status">{where ? t.gap(where) : dirty ? t.unsaved : stored && t.version(stored.version)}</small>
      <Select
        value={draft.state}
        aria-label={t.state}
        title={t.stateHint}
        onChange={changeState}
        options={states.map((value) => ({ value, label: t.states[value] }))}
      />
      <Button type="primary" title={t.running} loading={saving} disabled={!dirty || gap !== null} onClick={save}>
        {common.save}
      </Button>
    </header>
  )
}
