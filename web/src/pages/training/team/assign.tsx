import { Button, DatePicker, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useTexts } from '../texts.ts'
import css from '../training.module.css'
import type { CourseLine } from './course-line.ts'

/** Gives a course to agents, with a day until which it is to be passed. */
export function Assign({ courses }: { courses: CourseLine[] }) {
  const t = useTexts()
  const localized = useLocalized()
  const agents = useVerb('workforce.agents', {}).data?.rows ?? []
  const [course, setCourse] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string[]>([])
  const [due, setDue] = useState<Dayjs | null>(null)
  const assign = useVerbMutation('training.assign', {
    refresh: ['training.courses', 'training.results', 'training.mine'],
    onSuccess: () => setChosen([]),
  })
  return (
    <section className={css.panel}>
      <h2>{t.assign}</h2>
      <Select
        aria-label={t.course}
        placeholder={t.course}
        value={course}
        onChange={setCourse}
        options={courses.map(({ id, title }) => ({ value: id, label: localized(title) }))}
      />
      <Select
        mode="multiple"
        aria-label={t.assignTo}
        placeholder={t.assignTo}
        value={chosen}
        onChange={setChosen}
        options={agents.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DatePicker aria-label={t.dueDate} placeholder={t.dueDate} value={due} onChange={setDue} />
      <Button
        type="primary"
        disabled={course === null || chosen.length === 0}
        loading={assign.isPending}
        onClick={() =>
          course !== null && assign.mutate({ course, agents: chosen, dueAt: due?.endOf('day').toISOString() ?? null })
        }
      >
        {t.assign}
      </Button>
    </section>
  )
}
