import { App } from 'antd'
import { useCommon } from '../i18n/common.ts'
import { restPageKeys } from './use-page-keys.ts'

/** Asks before text that was typed is lost; to go on writing is what Enter means. */
export function useDiscard(): (discard: () => void) => void {
  const { discard: words } = useCommon()
  const { modal } = App.useApp()
  return (discard) => {
    const wake = restPageKeys()
    let meant = false
    void modal.confirm({
      ...words,
      focusable: { autoFocusButton: 'cancel' },
      okButtonProps: { danger: true },
      onOk: () => {
        meant = true
      },
      // Only once the question has given the focus back to the dialog below can that one give it back in its turn.
      afterClose: () => {
        wake()
        if (meant) discard()
      },
    })
  }
}
