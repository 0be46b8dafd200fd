import { Modal, type ModalProps } from 'antd'
import { type KeyboardEvent, useEffect } from 'react'
import { isComposing } from './composing.ts'
import { restPageKeys } from './use-page-keys.ts'

interface Props extends Omit<ModalProps, 'onOk' | 'onCancel' | 'closable' | 'destroyOnHidden' | 'wrapProps'> {
  open: boolean
  onOk: () => void
  onCancel: () => void
}

/**
 * A dialog that is filled in by key: its first field (or the one marked by `autoFocus`) has the focus from the start,
 * Enter puts it through, and the keys of the page behind it rest. It has no cross: that would be the first stop of the
 * focus, and Enter there the opposite of what was meant.
 */
export function Dialog({ onOk, children, ...props }: Props) {
  const { open, confirmLoading, okButtonProps } = props
  useEffect(() => (open ? restPageKeys() : undefined), [open])
  const press = (event: KeyboardEvent) => {
    if (!putsThrough(event) || confirmLoading || okButtonProps?.disabled) return
    event.preventDefault()
    onOk()
  }
  return (
    <Modal {...props} onOk={onOk} closable={false} wrapProps={{ onKeyDown: press }} destroyOnHidden>
      <div ref={focusFirst} onKeyDownCapture={leaveByTab}>
        {children}
      </div>
    </Modal>
  )
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

/** Before the first key can come: by itself a dialog takes the focus only once it has come in. */
function focusFirst(body: HTMLElement | null): void {
  if (!body || body.contains(document.activeElement)) return
  const first = body.querySelector<HTMLElement>('input, textarea')
  const chosen = first?.matches('[type=radio]') ? body.querySelector<HTMLElement>('input:checked') : null
  ;(chosen ?? first)?.focus({ preventScroll: true })
}
