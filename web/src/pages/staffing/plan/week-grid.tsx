import type { Leave, Shift, StaffingPerson, VerbOutput } from '@tandem/contract'
import { useVerb } from '../../../api/hooks.ts'
import { addDays } from '../../../i18n/days.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useToday } from '../../../session/use-today.ts'
import { dayTitle, slotRange } from '../slots.ts'
import css from '../staffing.module.css'
import { useTexts } from '../texts.ts'
import type { Slot } from './slot.ts'

interface Props {
  week: VerbOutput<'staffing.week'>
  people: StaffingPerson[]
  /** Null for who may only look. */
  open: ((slot: Slot) => void) | null
}

/** A row a person, a column a day; below, how much is missing on each day. */
export function WeekGrid({ week, people, open }: Props) {
  const t = useTexts()
  const format = useFormat()
  const language = useLanguage()
  const today = useToday()
  const days = Array.from({ length: 7 }, (_, i) => addDays(week.monday, i))
  return (
    <section className={css.gridBox} aria-label={t.sections.plan}>
      <table className={css.grid}>
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            {days.map((day) => (
              <th key={day} scope="col" data-today={day === today || undefined}>
                {dayTitle(day, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => {
            const own = week.shifts.filter(({ agent }) => agent === person.agent)
            const slots = own.reduce((sum, { from, to, breaks }) => sum + to - from - breaks.length, 0)
            return (
              <tr key={person.agent}>
                <th scope="row" title={person.name}>
                  {person.name}
                  <small className={css.hours}>
                    {format.number(slots / 2)} / {person.hoursWeek} h
                  </small>
                </th>
                {days.map((day) => (
                  <td key={day}>
                    <Cell
                      person={person}
                      day={day}
                      shifts={own.filter((shift) => shift.day === day)}
                      leave={week.leaves.find((one) => isAway(one, person.agent, day))}
                      open={open}
                    />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
        <MissingRow monday={week.monday} />
      </table>
    </section>
  )
}

const isAway = (leave: Leave, agent: string, day: string) =>
  leave.agent === agent && leave.state === 'approved' && leave.from <= day && day <= leave.to

interface CellProps {
  person: StaffingPerson
  day: string
  shifts: Shift[]
  leave: Leave | undefined
  open: Props['open']
}

function Cell({ person, day, shifts, leave, open }: CellProps) {
  const t = useTexts()
  const language = useLanguage()
  const about = { agent: person.agent, name: person.name, day }
  return (
    <div className={css.cell}>
      {leave && <span className={css.leave}>{t.onLeave}</span>}
      {shifts.map((shift) => (
        <button
          key={shift.id}
          type="button"
          className={css.shift}
          data-draft={!shift.published || undefined}
          data-source={shift.source}
          disabled={open === null}
          onClick={() => open?.({ ...about, shift })}
        >
          <b>{slotRange(shift.from, shift.to)}</b>
          {shift.published ? t.sources[shift.source] : `${t.sources[shift.source]} · ${t.draft}`}
        </button>
      ))}
      {open && !leave && shifts.length === 0 && (
        <button
          type="button"
          className={css.plus}
          aria-label={t.addShift(person.name, dayTitle(day, language))}
          onClick={() => open({ ...about, shift: null })}
        >
          +
        </button>
      )}
    </div>
  )
}

function MissingRow({ monday }: { monday: string }) {
  const t = useTexts()
  const format = useFormat()
  const outlook = useVerb('staffing.outlook', { queue: null, from: monday, days: 7 })
  if (!outlook.data || outlook.data.daysKnown === 0) return null
  return (
    <tfoot>
      <tr>
        <th scope="row">{t.missingRow}</th>
        {outlook.data.days.map(({ day, slots }) => {
          const missing = slots.reduce((sum, { need, scheduled }) => sum + Math.max(0, need - scheduled), 0)
          return (
            <td key={day}>
              <span className={css.tag} data-tone={missing > 0 ? 'warn' : 'good'}>
                {missing > 0 ? t.missingHours(format.number(missing / 2)) : t.covered}
              </span>
            </td>
          )
        })}
      </tr>
    </tfoot>
  )
}
