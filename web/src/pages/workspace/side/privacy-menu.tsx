import { MoreOutlined } from '@ant-design/icons'
import type { Customer } from '@tandem/contract'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { save } from '../../../ui/save-file.ts'
import { useTexts } from '../texts.ts'

const SHORTEST = 4
const LONGEST = 200

/** What a person may ask for: a copy of what is held of them, or that it be gone. Both leave a reason. */
export function PrivacyMenu({ customer }: { customer: Customer }) {
  const t = useTexts().side.privacy
  const [asking, setAsking] = useState<'export' | 'erase' | null>(null)
  const close = () => setAsking(null)
  const copy = useVerbMutation('customers.export', {
    onSuccess: (held) => {
      save(`${t.fileName}-${held.at.slice(0, 10)}.json`, 'application/json', JSON.stringify(held, null, 2))
      close()
    },
  })
  const erase = useVerbMutation('customers.erase', {
    refresh: [
      ...(['customers.get', 'customers.erasures', 'customers.consents'] as const),
      ...(['conversations.get', 'conversations.list', 'conversations.messages', 'conversations.episodes'] as const),
    ],
    toast: t.erased,
    onSuccess: close,
  })
  const asked = { customer: customer.id }
  const limits = { least: SHORTEST, most: LONGEST, close }
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            { key: 'export', label: t.export, onClick: () => setAsking('export') },
            { key: 'erase', label: t.erase, danger: true, onClick: () => setAsking('erase') },
          ],
        }}
      >
        <Button type="text" icon={<MoreOutlined />} aria-label={t.menu} title={t.menu} />
      </Dropdown>
      {asking === 'export' && (
        <ReasonDialog
          {...limits}
          title={t.exportTitle(customer.name)}
          hint={t.exportHint}
          okText={t.exportDo}
          pending={copy.isPending}
          submit={(reason) => copy.mutate({ ...asked, reason })}
        />
      )}
      {asking === 'erase' && (
        <ReasonDialog
          {...limits}
          title={t.eraseTitle(customer.name)}
          hint={t.eraseHint}
          okText={t.eraseDo}
          danger
          pending={erase.isPending}
          submit={(reason) => erase.mutate({ ...asked, reason })}
        />
      )}
    </>
  )
}
