import type { Point } from '@tandem/contract'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Entries } from '../../../ui/entries.tsx'
import { LinesField } from '../../../ui/lines-field.tsx'
import { BothField } from './both-field.tsx'
import { newPoint } from './edits.ts'
import { useTexts } from './texts.ts'

interface Props {
  label: string
  points: Point[]
  most: number
  change: (points: Point[]) => void
}

/** What an answer has to contain: each point with the phrases of which one makes it. */
export function PointsField({ label, points, most, change }: Props) {
  const t = useTexts()
  const say = useLocalized()
  return (
    <Entries
      label={label}
      items={points}
      change={change}
      nameOf={({ name }, at) => say(name) || t.point(at + 1)}
      addLabel={t.addPoint}
      make={() => newPoint}
      least={1}
      most={most}
    >
      {(point, set) => (
        <>
          <BothField label={t.pointName} value={point.name} change={(name) => set({ ...point, name })} />
          <LinesField label={t.cues} value={point.cues} change={(cues) => set({ ...point, cues })} />
        </>
      )}
    </Entries>
  )
}
