import { App } from 'antd'
import { useCommon } from '../i18n/common.ts'
import { focusHome, giveBack } from './focus-home.ts'
import { restPageKeys } from './use-page-keys.ts'

interface Question {
  title: string
  content: string
  okText: string
  /** It hurts nobody: the button is not red. */
  harmless?: boolean
  run: () => Promise<unknown>
}

/** Asks before something that is not easily undone. A failure has been shown by the mutation already. */
export function useAsk(): (question: Question) => void {
  const common = useCommon()
  const { modal } = App.useApp()
  return ({ run, harmless = false, ...words }) => {
    const home = focusHome()
    const wake = restPageKeys()
    void modal.confirm({
      ...words,
      cancelText: common.cancel,
      okButtonProps: { danger: !harmless },
      onOk: () => run().catch(() => {}),
      afterClose: () => {
        wake()
        giveBack(home)
      },
    })
  }
}
