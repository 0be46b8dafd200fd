import { Modal, type ModalProps } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect } from 'react'
import { isComposing } from './composing.ts'
import { useDiscard } from './use-discard.ts'
import { useFocusHome } from './use-focus-home.ts'
import { restPageKeys } from './use-page-keys.ts'
import { useTyped } from './use-typed.ts'

interface Props extends Omit<ModalProps, 'onOk' | 'onCancel' | 'closable' | 'destroyOnHidden' | 'wrapProps'> {
  open: boolean
  /** Left out where nothing is put through: what there is to press stands in the dialog itself. */
  onOk?: () => void
  onCancel: () => void
}

/**
 * A dialog that is filled in by key: its first field (or the one marked by `autoFocus`) has the focus from the start,
 * Enter puts it through, and the keys of the page behind it rest. Closed, it gives the focus back to what had it; Esc
 * and a press beside it ask first when something was typed. It has no cross: that would be the first stop of the
 * focus, and Enter there the opposite of what was meant.
 */
export function Dialog({ onOk, onCancel, children, ...props }: Props) {
  const { open, confirmLoading, okButtonProps } = props
  const discard = useDiscard()
  const typed = useTyped()
  useEffect(() => (open ? restPageKeys() : undefined), [open])
  const leave = () => (typed.isLost() ? discard(onCancel) : onCancel())
  const cancel: ModalProps['onCancel'] = (event) => (isButton(event) ? onCancel() : leave())
  const press = (event: KeyboardEvent) => {
    if (leaves(event)) {
      event.stopPropagation()
      return leave()
    }
    if (!onOk || !putsThrough(event) || confirmLoading || okButtonProps?.disabled) return
    event.preventDefault()
    onOk()
  }
  return (
    <Modal
      {...props}
      onOk={onOk}
      onCancel={cancel}
      closable={false}
      wrapProps={{ onKeyDown: press }}
      // By itself it is made beside the page and put into it too late for the focus, where nothing may move.
      getContainer={document.body}
      destroyOnHidden
    >
      <Body hear={typed.hear}>{children}</Body>
    </Modal>
  )
}

function Body({ children, hear }: { children: ReactNode; hear: (event: { target: EventTarget }) => void }) {
  useFocusHome()
  return (
    <div ref={focusFirst} onKeyDownCapture={leaveByTab} onInput={hear}>
      {children}
    </div>
  )
}

/** "Cancel" says what it does; Esc and a press beside the dialog happen by mistake. */
const isButton = ({ type, target }: { type: string; target: EventTarget | null }): boolean =>
  type === 'click' && target instanceof Element && target.closest('button') !== null

/**
 * Esc does, but for one that shuts a list or a calendar in it. By itself the dialog leaves every Esc to the menu that it
 * was chosen from until that has faded out.
 */
function leaves(event: KeyboardEvent): boolean {
  const { target, currentTarget } = event
  if (event.key !== 'Escape' || isComposing(event) || !(target instanceof HTMLElement)) return false
  return currentTarget.contains(target) && !target.closest('[aria-expanded=true], .ant-picker')
}

/** Enter does from a field that needs it for nothing else; with Ctrl from all of them. */
function putsThrough(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || isComposing(event)) return false
  const { target } = event
  if (!(target instanceof HTMLElement) || target.closest('button, a')) return false
  if (event.ctrlKey || event.metaKey) return true
  return target instanceof HTMLInputElement && target.role !== 'combobox' && !target.closest('.ant-picker')
}

/**
 * Tab leads on from a select whose list is still open, also in the moment after Enter has chosen: by itself the list
 * takes that Tab and keeps the focus, and what is meant for the next field is lost in its search.
 */
function leaveByTab(event: KeyboardEvent): void {
  if (event.key === 'Tab' && event.target instanceof Element && event.target.closest('.ant-select'))
    event.stopPropagation()
}

/**
 * Before the first key can come: by itself a dialog takes the focus only once it has come in. Where there is no field,
 * the first button has it, which changes nothing: "Cancel", or "Close".
 */
function focusFirst(body: HTMLElement | null): void {
  if (!body || body.contains(document.activeElement)) return
  const first = [...body.querySelectorAll<HTMLElement>('input, textarea')].find((field) => field.offsetParent !== null)
  const chosen = first?.matches('[type=radio]') ? body.querySelector<HTMLElement>('input:checked') : null
  const button = body.closest('.ant-modal')?.querySelector<HTMLElement>('.ant-modal-footer button')
  ;(chosen ?? first ?? button)?.focus({ preventScroll: true })
}
