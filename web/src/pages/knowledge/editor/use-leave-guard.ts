import { App } from 'antd'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { useTexts } from '../texts.ts'

/** Asks before a change that is not saved is lost: another page of the console, or a closed window. */
export function useLeaveGuard(dirty: boolean): void {
  const t = useTexts()
  const { modal } = App.useApp()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
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
}
