import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { useBlocker, useNavigate } from 'react-router'
import { useTexts } from '../texts.ts'

/**
 * Asks before a change that is not saved is lost: another page of the console, or a closed window.
 *
 * @returns takes to the address of what has just been saved, without a question: it counts as unsaved for a moment still
 */
export function useLeaveGuard(dirty: boolean): (to: string) => void {
  const t = useTexts()
  const { modal } = App.useApp()
  const navigate = useNavigate()
  const saved = useRef<string | null>(null)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && currentLocation.pathname !== nextLocation.pathname && nextLocation.pathname !== saved.current,
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: one question for one attempt to leave
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    void modal.confirm({
      title: t.leaveAsk,
      okText: t.leave,
      cancelText: t.stay,
      onOk: blocker.proceed,
      onCancel: blocker.reset,
    })
  }, [blocker.state])
  useEffect(() => {
    if (!dirty) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [dirty])
  return (to) => {
    saved.current = to
    void navigate(to, { replace: true })
  }
}
