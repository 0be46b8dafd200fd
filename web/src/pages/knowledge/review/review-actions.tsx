import { MoreOutlined } from '@ant-design/icons'
import type { VerbInput } from '@tandem/contract'
import { App, Button, Dropdown } from 'antd'
import { useRef, useState } from 'react'
import { useCommon } from '../../../i18n/common.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useAsk } from '../../../ui/use-ask.ts'
import { useFocusKept } from '../../../ui/use-focus-kept.ts'
import { useLeadingTo } from '../editor/use-leading-to.ts'
import { useTexts } from '../texts.ts'
import { RejectDialog } from './reject-dialog.tsx'
import css from './review.module.css'
import { type Step, stepsOf } from './steps.ts'
import { useReview } from './use-review.ts'
import { type Reviewed, useSituation } from './use-situation.ts'

interface Props {
  kind: VerbInput<'knowledge.submit'>['kind']
  /** The address of the list that the item stands in. */
  home: string
  item: Reviewed | undefined
  dirty: boolean
  /** What keeps it from being saved, as a sentence: told to whoever tries. */
  problem: string | null
  saving: boolean
  save: () => void
  discard: () => void
}

/** The buttons of an editor: what can be done now, the usual next step in colour. */
export function ReviewActions({ kind, home, item, dirty, problem, saving, save, discard }: Props) {
  const t = useTexts()
  const { message } = App.useApp()
  const block = useRef<HTMLFieldSetElement>(null)
  useFocusKept(block)
  const [rejecting, setRejecting] = useState(false)
  const steps = stepsOf(useSituation(item, dirty))
  const target = { kind, id: item?.id ?? '', over: item?.updatedAt }
  const review = useReview(target, home)
  const act: Record<Exclude<Step, 'retire'>, () => void> = {
    discard,
    save: () => (problem === null ? save() : void message.warning(problem)),
    submit: review.submit,
    publishNow: review.publishNow,
    publish: review.publish,
    reject: () => setRejecting(true),
  }
  const buttons = steps.filter((step) => step !== 'retire')
  return (
    <fieldset ref={block} tabIndex={-1} className={css.actions} aria-label={t.steps}>
      {buttons.map((step, index) => (
        <Button
          key={step}
          type={index === buttons.length - 1 && step !== 'reject' ? 'primary' : 'default'}
          loading={step === 'save' ? saving : review.busy === step}
          onClick={act[step]}
        >
          {t[step]}
        </Button>
      ))}
      {steps.includes('retire') && item && <More retire={review.retire} kind={kind} itemKey={item.key} />}
      {rejecting && <RejectDialog target={target} close={() => setRejecting(false)} />}
    </fieldset>
  )
}

interface MoreProps {
  kind: Props['kind']
  itemKey: string
  retire: () => Promise<unknown>
}

function More({ kind, itemKey, retire }: MoreProps) {
  const t = useTexts()
  const localized = useLocalized()
  const led = useLeadingTo(kind === 'intent' ? undefined : { kind, key: itemKey })
  const hint = led && led.version > 0 ? t.retireLed(localized(led.title)) : t.retireHint
  const common = useCommon()
  const ask = useAsk()
  const confirm = () => ask({ title: t.retireAsk, content: hint, okText: t.retire, run: retire })
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items: [{ key: 'retire', danger: true, label: t.retire, onClick: confirm }] }}
    >
      <Button type="text" icon={<MoreOutlined />} aria-label={common.more} />
    </Dropdown>
  )
}
