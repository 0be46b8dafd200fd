import type { LearnCluster } from '@tandem/contract'
import { Select } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'

interface Props {
  cluster: LearnCluster
  others: LearnCluster[]
  close: () => void
}

/** Two groups that ask the same become one. */
export function MergeDialog({ cluster, others, close }: Props) {
  const t = useTexts()
  const [into, setInto] = useState<string | null>(null)
  const merge = useVerbMutation('learning.merge', { refresh: ['learning.inbox'], onSuccess: close })
  return (
    <Dialog
      open
      title={t.inbox.merge}
      width={440}
      confirmLoading={merge.isPending}
      okButtonProps={{ disabled: into === null }}
      onOk={() => into && merge.mutate({ into, from: cluster.id })}
      onCancel={close}
    >
      <div className={css.field}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t.inbox.mergeInto}
          aria-label={t.inbox.mergeInto}
          value={into}
          onChange={setInto}
          options={others.map(({ id, question }) => ({ value: id, label: question }))}
        />
      </div>
    </Dialog>
  )
}
