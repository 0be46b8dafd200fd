import { App, Button } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import css from './shops.module.css'
import { useTexts } from './texts.ts'
import { useDisconnect } from './use-disconnect.ts'

/** What can be done with the connected shop: see whether it answers, and leave it. */
export function ShopActions() {
  const t = useTexts()
  const { notification } = App.useApp()
  const disconnect = useDisconnect()
  const test = useVerbMutation('commerce.testShop', {
    refresh: ['commerce.shop'],
    onSuccess({ millis, fault }) {
      if (fault === null) notification.success({ title: t.testOk(millis) })
      else notification.warning({ title: t.testFailed, description: t.fault[fault] })
    },
  })
  return (
    <span className={css.actions}>
      <Button danger type="text" onClick={disconnect}>
        {t.disconnect}
      </Button>
      <Button loading={test.isPending} onClick={() => test.mutate({})}>
        {t.test}
      </Button>
    </span>
  )
}
