import { App } from 'antd'
import { useCommon } from '../i18n/common.ts'

interface Question {
  title: string
  content: string
  okText: string
  run: () => Promise<unknown>
}

/** Asks before something that hurts. A failure has been shown by the mutation already. */
export function useAsk(): (question: Question) => void {
  const common = useCommon()
  const { modal } = App.useApp()
  return ({ run, ...words }) =>
    void modal.confirm({
      ...words,
      cancelText: common.cancel,
      okButtonProps: { danger: true },
      onOk: () => run().catch(() => {}),
    })
}
