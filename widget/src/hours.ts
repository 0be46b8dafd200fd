import type { Hours, Language } from '@tandem/contract'

const words = {
  zh: {
    days: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    to: '至',
    daily: '每天',
    allDay: '全天',
    never: '暂无',
    and: '、',
    comma: '，',
  },
  en: {
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    to: '–',
    daily: 'daily',
    allDay: 'all day',
    never: 'none',
    and: ' and ',
    comma: ', ',
  },
}

/** Opening hours in a line, days with the same hours together: `周一至周五 09:00–18:00，周六 10:00–16:00`. */
export function hoursText(language: Language, { week }: Hours): string {
  const w = words[language]
  const onDay = (day: number) => (week[day + 1] ?? []).map((interval) => intervalText(interval, w.allDay)).join(w.and)
  const runs: { from: number; to: number; hours: string }[] = []
  for (let day = 0; day < 7; day++) {
    const hours = onDay(day)
    const run = runs.at(-1)
    if (run?.hours === hours) run.to = day
    else runs.push({ from: day, to: day, hours })
  }
  const open = runs.filter(({ hours }) => hours !== '')
  if (open.length === 0) return w.never
  const name = ({ from, to }: { from: number; to: number }) =>
    from === 0 && to === 6 ? w.daily : from === to ? w.days[from] : `${w.days[from]}${w.to}${w.days[to]}`
  return open.map((run) => `${name(run)} ${run.hours}`).join(w.comma)
}

const intervalText = ([from, to]: readonly [string, string], allDay: string): string =>
  from === '00:00' && (to === '24:00' || to === '23:59') ? allDay : `${from}–${to}`
