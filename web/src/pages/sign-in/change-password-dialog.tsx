import { App, Button } from 'antd'
import { useCommon } from '../../i18n/common.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ChangePasswordForm } from './change-password-form.tsx'
import { useTexts } from './texts.ts'

/** The same form for a user who wants a new password. */
export function ChangePasswordDialog({ open, close }: { open: boolean; close: () => void }) {
  const t = useTexts()
  const { message } = App.useApp()
  const common = useCommon()
  const done = () => {
    close()
    void message.success(t.changed)
  }
  return (
    <Dialog
      open={open}
      title={t.changeTitle}
      onCancel={close}
      footer={<Button onClick={close}>{common.cancel}</Button>}
      width={400}
    >
      <ChangePasswordForm done={done} />
    </Dialog>
  )
}
