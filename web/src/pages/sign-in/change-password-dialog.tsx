import { App, Modal } from 'antd'
import { ChangePasswordForm } from './change-password-form.tsx'
import { useTexts } from './texts.ts'

/** The same form for a user who wants a new password. */
export function ChangePasswordDialog({ open, close }: { open: boolean; close: () => void }) {
  const t = useTexts()
  const { message } = App.useApp()
  const done = () => {
    close()
    void message.success(t.changed)
  }
  return (
    <Modal open={open} title={t.changeTitle} onCancel={close} footer={null} width={400} destroyOnHidden>
      <ChangePasswordForm done={done} />
    </Modal>
  )
}
