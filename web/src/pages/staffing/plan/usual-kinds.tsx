import { ClockCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Empty } from '../../../ui/empty.tsx'
import { useTexts } from '../texts.ts'

const usual = [
  { key: 'early', from: 18, to: 34, breaks: [26] },
  { key: 'middle', from: 22, to: 38, breaks: [30] },
  { key: 'late', from: 26, to: 42, breaks: [34] },
] as const

/** Where no shifts are defined yet: three that most houses know. */
export function UsualKinds() {
  const t = useTexts()
  const save = useVerbMutation('staffing.saveKind', { refresh: ['staffing.kinds'] })
  const add = async () => {
    for (const { key, from, to, breaks } of usual)
      await save.mutateAsync({ name: t.usual[key], from, to, breaks: [...breaks] })
  }
  return (
    <Empty icon={<ClockCircleOutlined />} title={t.noKinds} hint={t.noKindsHint}>
      <Button type="primary" loading={save.isPending} onClick={() => void add().catch(() => {})}>
        {t.usualKinds}
      </Button>
    </Empty>
  )
}
